import {
  Button,
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
} from "@fluentui/react-components";
import { useRef } from "react";
import { WORKBENCH } from "../../addin/messages/workbench.ts";
import { library, type LibraryItem } from "./library.ts";
import { FileInput } from "../views/file-input.tsx";
import type { WorkbenchSession } from "./session.ts";
import type { WorkbenchState } from "./state.ts";

interface ToolbarProps {
  readonly session: WorkbenchSession;
  readonly state: WorkbenchState;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Open, samples, save, undo, and which view is in front. */
export function Toolbar({ session, state, onFiles }: ToolbarProps) {
  const input = useRef<HTMLInputElement>(null);
  const { document: file, dirty } = state;
  return (
    <header className="wb-bar" aria-label={WORKBENCH.regionFile}>
      <strong className="wb-brand">{WORKBENCH.title}</strong>
      <FileInput input={input} accept="filings" choose="many" testId="open-input" onFiles={onFiles} />
      <Button appearance="primary" onClick={() => input.current?.click()}>
        {WORKBENCH.open}
      </Button>
      <SampleMenu session={session} />
      <Button disabled={!file || state.surface !== "ready"} onClick={() => void session.save()}>
        {file?.word ? WORKBENCH.saveAsExcel : WORKBENCH.save}
      </Button>
      <span className="wb-wide">
        <Button appearance="subtle" disabled={state.surface !== "ready"} onClick={() => session.undo()}>
          {WORKBENCH.undo}
        </Button>
        <Button appearance="subtle" disabled={state.surface !== "ready"} onClick={() => session.redo()}>
          {WORKBENCH.redo}
        </Button>
      </span>
      <Button appearance="subtle" onClick={() => session.setPage(state.page === "batch" ? "files" : "batch")}>
        {state.page === "batch" ? WORKBENCH.back : WORKBENCH.openMany}
      </Button>
      <MoreMenu session={session} state={state} />
      <span className="wb-name" title={file?.name}>
        {dirty && <span className="wb-dot" role="img" aria-label={WORKBENCH.unsaved} title={WORKBENCH.unsaved} />}
        {state.opening ? WORKBENCH.loadingFile(state.opening) : file?.name}
      </span>
      <span className="wb-private">{WORKBENCH.private}</span>
      {state.page === "files" && (
        <TabList
          className="wb-tabs"
          size="small"
          selectedValue={state.front}
          onTabSelect={(_, { value }) => session.setFront(value === "pane" ? "pane" : "sheet")}
        >
          <Tab value="sheet">{state.mode === "grid" ? WORKBENCH.grid : WORKBENCH.form}</Tab>
          <Tab value="pane">{WORKBENCH.pane}</Tab>
        </TabList>
      )}
    </header>
  );
}

function SampleMenu({ session }: { readonly session: WorkbenchSession }) {
  const items = (kind: LibraryItem["kind"]) =>
    library
      .filter((item) => item.kind === kind)
      .map((item) => (
        <MenuItem key={item.name} onClick={() => void session.openItem(item)}>
          {item.name}
        </MenuItem>
      ));
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton>{WORKBENCH.samples}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{WORKBENCH.sampleGroup}</MenuGroupHeader>
            {items("sample")}
          </MenuGroup>
          <MenuGroup>
            <MenuGroupHeader>{WORKBENCH.templateGroup}</MenuGroupHeader>
            {items("template")}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function MoreMenu({ session, state }: { readonly session: WorkbenchSession; readonly state: WorkbenchState }) {
  const checked = { view: [state.mode], keep: state.keepsEdits ? ["keep"] : [] };
  return (
    <Menu
      checkedValues={checked}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        if (name === "keep") void session.setKeepsEdits(checkedItems.includes("keep"));
        else void session.setMode(state.mode === "grid" ? "form" : "grid");
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle">{WORKBENCH.view}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemCheckbox name="view" value="form">
            {WORKBENCH.formView.title}
          </MenuItemCheckbox>
          <MenuItemCheckbox name="keep" value="keep" title={WORKBENCH.recovery.keepHint}>
            {WORKBENCH.recovery.keep}
          </MenuItemCheckbox>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
