import type { SampleSheet } from "../addin/sheet/sample-sheet.ts";
import form from "../assets/data/sample-form.json";

/** 株洲市芦淞区 2023 年度整体支出绩效自评表 as it was published, with its faults. Loaded when first requested. */
export const SAMPLE_FORM: SampleSheet = form;
