/** Whether a file name is one the workbench can open; lock files (`~$…`) and hidden files are not. */
export function canOpenName(name: string): boolean {
  return /\.(?:xlsx|xlsm|xls|et|docx|docm|doc|wps)$/i.test(name) && !/^(?:~\$|\.)/.test(name);
}

/**
 * All files of a drop, those inside dropped folders included. Everything is requested at once: after the event the drop is
 * empty. Rejects where a folder cannot be read.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === "file");
  if (items.length === 0) return [...transfer.files];
  return (await Promise.all(items.map(filesOfItem))).flat();
}

/** Some browsers hand out a folder this way too, also to a page that was opened from the disk. */
interface ItemWithHandle {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

function filesOfItem(item: DataTransferItem): Promise<File[]> {
  const entry = item.webkitGetAsEntry();
  const file = item.getAsFile();
  if (!entry || !isFolder(entry)) return Promise.resolve(file ? [file] : []);
  const handle = (item as ItemWithHandle).getAsFileSystemHandle?.().catch(() => null);
  return filesOf(entry).catch(async (problem: unknown) => {
    const folder = await handle;
    if (!folder || !isFolderHandle(folder)) throw problem;
    return filesUnder(folder, folder.name);
  });
}

/** What TypeScript's own list of browser types leaves out. */
interface FolderValues {
  values(): AsyncIterable<FileSystemHandle>;
}

async function filesUnder(folder: FileSystemDirectoryHandle, path: string): Promise<File[]> {
  const files: File[] = [];
  for await (const inside of (folder as FileSystemDirectoryHandle & FolderValues).values())
    files.push(...(await filesBehind(inside, `${path}/${inside.name}`)));
  return files;
}

async function filesBehind(handle: FileSystemHandle, path: string): Promise<File[]> {
  if (isFolderHandle(handle)) return filesUnder(handle, path);
  return isFileHandle(handle) ? [withPath(await handle.getFile(), path)] : [];
}

/** A dropped file has its path in the same property as a chosen one: `webkitRelativePath`, the dropped folder first. */
function withPath(file: File, path: string): File {
  return Object.defineProperty(file, "webkitRelativePath", { value: path, configurable: true });
}

function isFolderHandle(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === "directory";
}

function isFileHandle(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === "file";
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [withPath(file, entry.fullPath.replace(/^\//u, ""))];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const all: FileSystemEntry[] = [];
  // A folder is handed out in portions of a hundred until an empty one comes.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    all.push(...some);
  }
  return (await Promise.all(all.map(filesOf))).flat();
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
