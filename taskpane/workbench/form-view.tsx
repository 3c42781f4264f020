import { useEffect, useMemo, useRef, useState } from "react";
import { WORKBENCH } from "../../addin/messages/workbench.ts";
import { sameCell } from "../../addin/sheet/address.ts";
import type { WorkbookSnapshot } from "../../addin/sheet/snapshot.ts";
import { formRows, type FormField } from "./form-rows.ts";
import type { WorkbenchSession } from "./session.ts";
import type { WorkbenchState } from "./state.ts";

const words = WORKBENCH.formView;

/** The opened file row by row, for screens too small for a spreadsheet. Edits calculate and are saved like those in the grid. */
export function FormView({ session, state }: { readonly session: WorkbenchSession; readonly state: WorkbenchState }) {
  const [snapshot, setSnapshot] = useState<WorkbookSnapshot | null>(null);
  const [name, setName] = useState("");
  const [labelsToo, setLabelsToo] = useState(false);
  const { revision, selected } = state;
  useEffect(() => {
    let wanted = true;
    void session.host?.read().then(
      (read) => wanted && setSnapshot(read),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [session, revision]);
  useEffect(() => {
    if (selected) setName(selected.sheet);
  }, [selected]);
  const visible = snapshot?.sheets.filter(({ visibility }) => visibility === "visible") ?? [];
  const sheet = visible.find((each) => each.name === name) ?? visible[0];
  const rows = useMemo(() => (sheet ? formRows(sheet, labelsToo) : []), [sheet, labelsToo]);
  if (!sheet) return null;
  return (
    <div className="wb-form" data-testid="form">
      <label>
        {words.sheet}{" "}
        <select value={sheet.name} onChange={({ currentTarget }) => setName(currentTarget.value)}>
          {visible.map((each) => (
            <option key={each.name}>{each.name}</option>
          ))}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={labelsToo}
          onChange={({ currentTarget }) => setLabelsToo(currentTarget.checked)}
        />{" "}
        {words.labelsToo}
      </label>
      <p>{rows.length > 0 ? words.intro : words.empty}</p>
      {rows.map(({ row, labels, fields }) => (
        <div key={row} className="wb-form-row">
          {labels.length > 0 && <p className="wb-head">{labels.join(" · ")}</p>}
          <div className="wb-fields">
            {fields.map((field) => (
              <Field
                key={field.address}
                field={field}
                current={selected !== null && sameCell(selected, field.cell) ? selected : null}
                onEnter={(text) => session.enter(field.cell, text)}
              />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

interface FieldProps {
  readonly field: FormField;
  /** A new object each time the pane jumps here, so that a second jump scrolls again. */
  readonly current: object | null;
  readonly onEnter: (text: string) => void;
}

function Field({ field, current, onEnter }: FieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => setTyped(null), [field.text]);
  useEffect(() => {
    if (!current) return;
    input.current?.scrollIntoView({ block: "center" });
    input.current?.focus({ preventScroll: true });
  }, [current]);
  const fixed = field.locked || field.formula;
  const calculated = field.formula ? words.formula : "";
  const why = field.locked ? words.locked : calculated;
  const caption = [field.caption === "" ? field.address : words.field(field.caption, field.address), why]
    .filter((part) => part !== "")
    .join(" ");
  const Box = field.long ? "textarea" : "input";
  return (
    <label className={["wb-field", field.long ? "wb-long" : "", current ? "wb-current" : ""].join(" ")}>
      <span>{caption}</span>
      <Box
        ref={input}
        value={typed ?? field.text}
        readOnly={fixed}
        {...(field.long ? { rows: 3 } : {})}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={() => {
          if (typed !== null && typed !== field.text) onEnter(typed);
        }}
      />
    </label>
  );
}
