/** One stream of a compound file to be built; a path such as `MBD01/Workbook` puts it into a storage. */
export interface StreamToBuild {
  readonly path: string;
  readonly data: Uint8Array;
}

export interface CompoundOptions {
  /** Leaves the last sector as short as its data, as some exporters do. */
  readonly shortLastSector?: boolean;
  /** Puts the entries in the directory in this order of paths; the tree stays the same. */
  readonly reversedDirectory?: boolean;
}

const SECTOR = 512;
const MINI = 64;
const CUTOFF = 4096;
const END = 0xffff_fffe;
const FREE = 0xffff_ffff;
const TABLE = 0xffff_fffd;

interface Node {
  name: string;
  kind: 1 | 2 | 5;
  data: Uint8Array;
  children: Node[];
  number: number;
  sibling: number;
  first: number;
}

/** A compound file ([MS-CFB] version 3) with the given streams; small ones go into the mini stream, as Office puts them. */
export function buildCompoundFile(streams: readonly StreamToBuild[], options: CompoundOptions = {}): Uint8Array {
  const root: Node = {
    name: "Root Entry",
    kind: 5,
    data: new Uint8Array(),
    children: [],
    number: 0,
    sibling: FREE,
    first: END,
  };
  for (const { path, data } of streams) {
    const steps = path.split("/");
    let at = root;
    steps.forEach((name, index) => {
      let node = at.children.find((child) => child.name === name);
      if (!node) {
        const kind = index === steps.length - 1 ? 2 : 1;
        node = {
          name,
          kind,
          data: kind === 2 ? data : new Uint8Array(),
          children: [],
          number: 0,
          sibling: FREE,
          first: END,
        };
        at.children.push(node);
      }
      at = node;
    });
  }
  const inner: Node[] = [];
  const collect = (node: Node): void => {
    for (const child of node.children) {
      inner.push(child);
      collect(child);
    }
  };
  collect(root);
  if (options.reversedDirectory) inner.reverse();
  const nodes = [root, ...inner];
  nodes.forEach((node, number) => (node.number = number));
  for (const { children } of nodes)
    children.forEach((child, index) => (child.sibling = children[index + 1]?.number ?? FREE));

  const sectors: Uint8Array[] = [];
  const next: number[] = [];
  const put = (data: Uint8Array): number => {
    const first = sectors.length;
    for (let at = 0; at < data.length; at += SECTOR) {
      sectors.push(data.subarray(at, at + SECTOR));
      next.push(at + SECTOR < data.length ? sectors.length : END);
    }
    return data.length === 0 ? END : first;
  };
  const mini: number[] = [];
  const nextMini: number[] = [];
  for (const node of inner) {
    if (node.kind !== 2 || node.data.length === 0 || node.data.length >= CUTOFF) continue;
    node.first = nextMini.length;
    for (let at = 0; at < node.data.length; at += MINI) {
      const piece = new Uint8Array(MINI);
      piece.set(node.data.subarray(at, at + MINI));
      mini.push(...piece);
      nextMini.push(at + MINI < node.data.length ? nextMini.length + 1 : END);
    }
  }
  root.data = Uint8Array.from(mini);
  root.first = put(root.data);
  const miniTable = put(numbers(nextMini));
  const directory = new Uint8Array(Math.ceil((nodes.length * 128) / SECTOR) * SECTOR);
  const directoryStart = put(directory);
  const large = inner.filter(({ data }) => data.length >= CUTOFF);
  const used = sectors.length + large.reduce((sum, { data }) => sum + Math.ceil(data.length / SECTOR), 0);
  let tables = 1;
  while (tables * (SECTOR / 4) < used + tables) tables++;
  const table = new Uint8Array(tables * SECTOR);
  const tableStart = put(table);
  next.fill(TABLE, tableStart);
  // The data of large streams is last, so that the last sector is one of theirs.
  for (const node of large) node.first = put(node.data);
  table.set(numbers(next, tables * (SECTOR / 4)));
  nodes.forEach((node) => directory.set(entry(node), node.number * 128));

  const header = new Uint8Array(SECTOR);
  const view = new DataView(header.buffer);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, tables, true);
  view.setUint32(48, directoryStart, true);
  view.setUint32(56, CUTOFF, true);
  view.setUint32(60, miniTable, true);
  view.setUint32(64, Math.ceil((nextMini.length * 4) / SECTOR), true);
  view.setUint32(68, END, true);
  for (let index = 0; index < 109; index++)
    view.setUint32(76 + index * 4, index < tables ? tableStart + index : FREE, true);

  const last = sectors.at(-1)?.length ?? SECTOR;
  const file = new Uint8Array(SECTOR * sectors.length + (options.shortLastSector ? last : SECTOR));
  file.set(header);
  sectors.forEach((sector, index) => file.set(sector, SECTOR * (index + 1)));
  return file;
}

function numbers(
  values: readonly number[],
  length = Math.ceil(values.length / (SECTOR / 4)) * (SECTOR / 4),
): Uint8Array {
  const data = new Uint8Array(length * 4);
  const view = new DataView(data.buffer);
  for (let index = 0; index < length; index++) view.setUint32(index * 4, values[index] ?? FREE, true);
  return data;
}

/** Siblings hang in a chain to the right, which is a search tree as well. */
function entry(node: Node): Uint8Array {
  const data = new Uint8Array(128);
  const view = new DataView(data.buffer);
  for (let index = 0; index < node.name.length; index++) view.setUint16(index * 2, node.name.charCodeAt(index), true);
  view.setUint16(64, (node.name.length + 1) * 2, true);
  view.setUint8(66, node.kind);
  view.setUint8(67, 1);
  view.setUint32(68, FREE, true);
  view.setUint32(72, node.sibling, true);
  const [child] = node.children;
  view.setUint32(76, child?.number ?? FREE, true);
  view.setUint32(116, node.first, true);
  view.setUint32(120, node.data.length, true);
  return data;
}
