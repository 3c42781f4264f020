import { emptySheet, type BookData, type SheetData } from "./data.ts";
import { FakeComments } from "./comments.ts";
import { guarded } from "./guard.ts";
import { FakeRange } from "./range.ts";
import type { FakeState } from "./state.ts";

const EVERYTHING = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

export class FakeSheet {
  constructor(
    private readonly state: FakeState,
    private readonly data: SheetData,
  ) {}

  static of(state: FakeState, data: SheetData): FakeSheet {
    return guarded(new FakeSheet(state, data), "Worksheet", state.meter);
  }

  get Name(): string {
    return this.data.name;
  }

  set Name(name: string) {
    if (this.state.book.sheets.some((sheet) => sheet !== this.data && sheet.name.toLowerCase() === name.toLowerCase()))
      throw new Error("Exception occurred.");
    if (name === "" || name.length > 31 || /[\\/?*[\]:]/u.test(name)) throw new Error("Exception occurred.");
    this.state.changing();
    if (this.state.book.active === this.data.name) this.state.book.active = name;
    this.data.name = name;
  }

  get Visible(): number {
    return this.data.visible;
  }

  set Visible(visible: number) {
    this.data.visible = visible;
  }

  get UsedRange(): FakeRange {
    return FakeRange.of(this.state, this.data, [this.state.usedArea(this.data)]);
  }

  get Cells(): FakeRange {
    return FakeRange.of(this.state, this.data, [EVERYTHING]);
  }

  get ProtectContents(): boolean {
    return this.data.protected;
  }

  get Comments(): FakeComments {
    return FakeComments.of(this.state, this.data);
  }

  get PageSetup(): object {
    if (this.state.faults.noPrinter) throw new Error("Exception occurred.");
    Object.assign(this.data.page, {
      Orientation: 1,
      PrintTitleRows: "",
      Zoom: 100,
      FitToPagesWide: 1,
      FitToPagesTall: 1,
      CenterFooter: "",
      LeftFooter: "",
      RightFooter: "",
    });
    return guarded(this.data.page, "PageSetup", this.state.meter);
  }

  Range(address: string): FakeRange {
    return FakeRange.of(this.state, this.data, FakeRange.parse(address));
  }

  Protect(): void {
    this.data.protected = true;
  }

  Unprotect(): void {
    this.data.protected = false;
  }

  Activate(): void {
    if (this.data.visible !== -1) throw new Error("Exception occurred.");
    this.state.book.active = this.data.name;
  }

  Delete(): void {
    if (this.state.displayAlerts !== false) throw new Error("A question was asked");
    this.state.changing();
    const { book } = this.state;
    book.sheets = book.sheets.filter((sheet) => sheet !== this.data);
    if (book.active === this.data.name) book.active = book.sheets[0]?.name ?? "";
  }
}

export class FakeSheets {
  constructor(
    private readonly state: FakeState,
    private readonly book: BookData,
  ) {}

  get Count(): number {
    return this.book.sheets.length;
  }

  /** 1-based number or name; anything else throws. */
  Item(index: number | string): FakeSheet {
    const data =
      typeof index === "number" ? this.book.sheets[index - 1] : this.book.sheets.find((sheet) => sheet.name === index);
    if (!data) throw new Error("Exception occurred.");
    return FakeSheet.of(this.state, data);
  }

  /** Adds after the last sheet: the only place the product uses. Brings the new sheet to the front, as the host does. */
  Add(_before: unknown, after: { readonly Name: string } | undefined): FakeSheet {
    if (this.state.faults.noSheets) throw new Error("Exception occurred.");
    this.state.changing();
    const data = emptySheet(`Sheet${this.book.sheets.length + 1}`);
    const index = this.book.sheets.findIndex((sheet) => sheet.name === after?.Name);
    this.book.sheets.splice(index + 1, 0, data);
    this.book.active = data.name;
    return FakeSheet.of(this.state, data);
  }
}

export class FakeNames {
  constructor(
    private readonly state: FakeState,
    private readonly book: BookData,
  ) {}

  get Count(): number {
    return this.book.names.length;
  }

  Item(index: number): object {
    const data = this.book.names[index - 1];
    if (!data) throw new Error("Exception occurred.");
    const remove = (): void => {
      this.state.changing();
      this.book.names = this.book.names.filter((name) => name !== data);
    };
    return guarded(
      { Name: data.name, RefersTo: data.refersTo, Visible: data.visible, Delete: remove },
      "Name",
      this.state.meter,
    );
  }

  Add(name: string, refersTo: string, visible = true): void {
    const literal = /^="([\s\S]*)"$/u.exec(refersTo)?.[1];
    if (
      this.state.faults.noNames ||
      !/^[A-Za-z_][\w.]*$/u.test(name) ||
      refersTo.length > 255 ||
      (literal !== undefined && literal.length > 255)
    )
      throw new Error("Exception occurred.");
    this.state.changing();
    this.book.names = [...this.book.names.filter((other) => other.name !== name), { name, refersTo, visible }];
  }
}

export class FakeWorkbook {
  constructor(
    private readonly state: FakeState,
    private readonly data: BookData,
  ) {}

  static of(state: FakeState, data: BookData): FakeWorkbook {
    return guarded(new FakeWorkbook(state, data), "Workbook", state.meter);
  }

  get Name(): string {
    return this.data.name;
  }

  get FullName(): string {
    return this.data.fullName;
  }

  get Worksheets(): FakeSheets {
    return guarded(new FakeSheets(this.state, this.data), "Worksheets", this.state.meter);
  }

  get ActiveSheet(): FakeSheet | null {
    const sheet = this.data.sheets.find(({ name }) => name === this.data.active);
    return sheet ? FakeSheet.of(this.state, sheet) : null;
  }

  get Names(): FakeNames {
    return guarded(new FakeNames(this.state, this.data), "Names", this.state.meter);
  }

  get Date1904(): boolean {
    return this.data.date1904;
  }

  get CustomXMLParts(): object {
    return {};
  }

  get CustomDocumentProperties(): object {
    return {};
  }

  LinkSources(type: number): readonly string[] | null {
    return type === 1 && this.data.links.length > 0 ? this.data.links : null;
  }

  Close(): void {
    this.state.books.splice(this.state.books.indexOf(this.data), 1);
    this.state.front = Math.min(this.state.front, this.state.books.length - 1);
  }

  Activate(): void {
    this.state.front = this.state.books.indexOf(this.data);
    this.state.fire("WorkbookActivate", this);
  }
}
