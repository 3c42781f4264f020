import { describeHostContract } from "./contract.ts";
import { excelFactory } from "./excel-under-test.ts";

describeHostContract("excel 2021, without notes", excelFactory("ltsc2021"));
