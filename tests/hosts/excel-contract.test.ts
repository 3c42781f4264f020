import { describeHostContract } from "./contract.ts";
import { excelFactory } from "./excel-under-test.ts";

describeHostContract("excel with notes", excelFactory("current"));
