import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { InstallHome } from "./install-home.ts";

const OURS = (version: string): string =>
  `<jsplugin name="jihe" type="et" url="jihe_${version}" version="${version}" enable="enable_dev" install="null" customDomain=""/>`;
const PACKAGE = (version: string): string[] => [
  `jihe_${version}/images/check.svg`,
  `jihe_${version}/ribbon.xml`,
  `jihe_${version}/version.txt`,
];

/** Lists of add-ins as other installers leave them. */
const LISTS: Readonly<Record<string, string>> = {
  "one other add-in": `<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n  <jsplugin name="合同助手" type="wps" url="合同助手_2.1.0" version="2.1.0" enable="enable_dev" install="null" customDomain=""/>\n</jsplugins>\n`,
  "online add-ins, tabs and a comment": `<jsplugins>\n\t<!-- 财务处 2024 <jsplugin name="jihe-x"/> </jsplugins> -->\n\t<jspluginonline name="oa" type="et" url="http://10.0.0.5/oa/?a=1&amp;b=2" enable="enable_dev" install="null" debug="" customDomain=""/>\n\t<jsplugin name='老插件' url='x>y' type='wpp' />\n</jsplugins>`,
  "Windows line ends": `<?xml version="1.0" encoding="UTF-8"?>\r\n<jsplugins>\r\n  <jsplugin name="a" type="et" url="a_1" version="1"></jsplugin>\r\n</jsplugins>\r\n`,
  "all on one line": `<jsplugins><jsplugin name="a" type="et" url="a_1" version="1"/></jsplugins>`,
  "no add-in": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<jsplugins>\n\n</jsplugins>\n`,
  "byte-order mark": `\uFEFF<jsplugins>\n  <jsplugin name="jihe2" type="et" url="jihe2_1" version="1"/>\n</jsplugins>\n`,
};

let home: InstallHome;
afterEach(() => {
  home.dispose();
});

const shells = ["sh", "bash"].filter((shell) => spawnSync(shell, ["-c", "exit 0"]).status === 0);
const awks = ["mawk", "gawk", "original-awk", "busybox awk"].filter(
  (awk) => spawnSync("sh", ["-c", `${awk} 'BEGIN { exit 0 }'`]).status === 0,
);

describe.each(shells.flatMap((shell) => awks.map((awk) => [shell, awk] as const)))(
  "install.sh with %s and %s",
  (shell, awk) => {
    const prepare = (name = "张 三 (财务)"): InstallHome => {
      home = new InstallHome(name, shell, awk);
      home.offer("0.1.0");
      return home;
    };

    it("installs into a home without any WPS file, and uninstalls without a trace", () => {
      prepare();
      const result = home.run("install.sh");
      expect(result.code).toBe(0);
      expect(result.text).toContain("安装完成");
      expect(home.files()).toEqual([...PACKAGE("0.1.0"), "publish.xml"]);
      expect(home.list()).toBe(
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<jsplugins>\n  ${OURS("0.1.0")}\n</jsplugins>\n`,
      );
      expect(home.run("uninstall.sh").code).toBe(0);
      expect(home.files()).toEqual([]);
    });

    it.each(Object.entries(LISTS))("keeps every byte of a list with %s", (_name, list) => {
      prepare();
      home.setList(list);
      expect(home.run("install.sh").code).toBe(0);
      const merged = home.list() ?? "";
      expect(merged.split(OURS("0.1.0"))).toHaveLength(2);
      expect(merged.replace(/[ \t]*<jsplugin name="jihe" [^>]*>(?:\r?\n)?/u, "")).toBe(list);
      expect(merged.indexOf(OURS("0.1.0"))).toBeLessThan(merged.lastIndexOf("</jsplugins>"));
      expect(home.run("install.sh").code).toBe(0);
      expect(home.list()).toBe(merged);
      expect(home.run("uninstall.sh").code).toBe(0);
      expect(home.list()).toBe(list);
    });

    it("opens an empty root element", () => {
      prepare();
      home.setList("<jsplugins/>");
      expect(home.run("install.sh").code).toBe(0);
      expect(home.list()).toBe(`<jsplugins>\n  ${OURS("0.1.0")}\n</jsplugins>`);
    });

    it("upgrades: one line, one folder, nothing of the old version", () => {
      prepare();
      home.setList(LISTS["one other add-in"] ?? "");
      home.run("install.sh");
      writeFileSync(join(home.jsaddons, "jihe_0.1.0", "left-over.js"), "");
      home.offer("0.2.0");
      expect(home.run("install.sh").code).toBe(0);
      expect(home.files()).toEqual([...PACKAGE("0.2.0"), "publish.xml"]);
      expect(home.list()).toContain(OURS("0.2.0"));
      expect(home.list()).not.toContain('0.1.0"');
      expect(home.list()).toContain("合同助手_2.1.0");
    });

    it("replaces a line of ours written in another way, also an online one", () => {
      prepare();
      home.setList(
        `<jsplugins>\n  <jspluginonline\n    url="http://10.0.0.5/jihe/"\n    name = 'JiHe' type="et"></jspluginonline>\n  <jsplugin name="b" url="b_1"/>\n</jsplugins>\n`,
      );
      expect(home.run("install.sh").code).toBe(0);
      expect(home.list()).toBe(`<jsplugins>\n  <jsplugin name="b" url="b_1"/>\n  ${OURS("0.1.0")}\n</jsplugins>\n`);
    });

    it.each([
      [
        "cut off",
        `<?xml version="1.0"?>\n<jsplugins>\n  <jsplugin name="a" type="et" url="a_1" version="1"/>\n  <jsplugin name="b" ty`,
        1,
      ],
      ["empty", "", 0],
      ["no list at all", "系统维护中", 0],
      [
        "a broken tag among good ones",
        `<jsplugins>\n<jsplugin name="a" url="a_1"/>\n<jsplugin name="jihe" url="jihe_0.0.9"/>\n<jsplugin name="c url=<>\n<jsplugin name="d" url="d_1"/>\n</jsplugins>`,
        2,
      ],
    ])("keeps a copy of a broken list (%s) and saves what can be read of it", (_name, list, kept) => {
      prepare();
      home.setList(list);
      const result = home.run("install.sh");
      expect(result.code).toBe(0);
      expect(result.text).toContain(`${kept} 个加载项已保留`);
      expect(readFileSync(join(home.jsaddons, "publish.xml.broken-1"), "utf8")).toBe(list);
      expect(home.list()?.match(/<jsplugin /gu)).toHaveLength(kept + 1);
      expect(home.list()).toContain(OURS("0.1.0"));
      expect(home.run("install.sh").code).toBe(0);
      expect(existsSync(join(home.jsaddons, "publish.xml.broken-2"))).toBe(false);
    });

    it("leaves a list in another encoding alone and says so", () => {
      prepare();
      const utf16 = Buffer.from("\uFEFF<jsplugins></jsplugins>", "utf16le");
      home.setList(utf16);
      const result = home.run("install.sh");
      expect(result.code).toBe(4);
      expect(result.text).toContain("不是 UTF-8 编码");
      expect(home.files()).toEqual(["publish.xml"]);
      expect(readFileSync(join(home.jsaddons, "publish.xml"))).toEqual(utf16);
      expect(home.run("uninstall.sh").code).toBe(0);
      expect(readFileSync(join(home.jsaddons, "publish.xml"))).toEqual(utf16);
    });

    it("also installs where this edition keeps its own folder, and into a folder named by hand", () => {
      prepare();
      const other = join(home.home, ".config/Kingsoft/Office6/jsaddons");
      mkdirSync(other, { recursive: true });
      expect(home.run("install.sh").code).toBe(0);
      expect(home.files(other)).toEqual(home.files());
      expect(home.run("uninstall.sh").code).toBe(0);
      expect(home.files(other)).toEqual([]);
      const named = join(home.home, "别处 jsaddons");
      expect(home.run("install.sh", "--dir", named).code).toBe(0);
      expect(home.files(named)).toContain("publish.xml");
      expect(home.files()).toEqual([]);
    });

    it("asks to close WPS first and changes nothing", () => {
      prepare();
      const result = home.runBesideWps("install.sh");
      expect(result.code).toBe(6);
      expect(result.text).toContain("WPS 正在运行");
      expect(home.files()).toEqual([]);
      expect(home.runBesideWps("install.sh", "--force").code).toBe(0);
    });

    it("says so when the package is not unpacked, is there twice, or an option is unknown", () => {
      home = new InstallHome("甲", shell, awk);
      expect(home.run("install.sh")).toMatchObject({ code: 2, text: expect.stringContaining("全部解压") as string });
      home.offer("0.1.0");
      mkdirSync(join(home.delivery, "jihe_0.2.0"));
      writeFileSync(join(home.delivery, "jihe_0.2.0", "ribbon.xml"), "<customUI/>");
      expect(home.run("install.sh")).toMatchObject({
        code: 2,
        text: expect.stringContaining("不止一个版本") as string,
      });
      expect(home.run("install.sh", "--nonsense").code).toBe(2);
      expect(home.run("install.sh", "--dir").code).toBe(2);
      expect(home.files()).toEqual([]);
    });

    it("refuses an empty folder and homes it cannot mean, and changes nothing", () => {
      prepare();
      const run = (env: Record<string, string>, ...options: string[]) =>
        spawnSync(shell, [join(home.delivery, "install.sh"), ...options], {
          env: { PATH: process.env.PATH ?? "", ...env },
          encoding: "utf8",
        });
      for (const result of [
        run({ HOME: home.home }, "--dir", ""),
        run({ HOME: "" }),
        run({ HOME: "relative" }),
        run({ HOME: `${home.home}\nmore` }),
        run({ HOME: home.home }, "--dir", `${home.home}/a\nb`),
      ]) {
        expect(result.status).toBe(2);
        expect(result.stderr).toContain("没有改动");
      }
      expect(home.files()).toEqual([]);
    });

    it("uninstalling twice, or without anything installed, is quiet", () => {
      prepare();
      expect(home.run("uninstall.sh").code).toBe(0);
      home.setList(LISTS["one other add-in"] ?? "");
      expect(home.run("uninstall.sh").code).toBe(0);
      expect(home.list()).toBe(LISTS["one other add-in"]);
      home.setList("坏的 <jsplugin");
      expect(home.run("uninstall.sh").text).toContain("没有改动");
      expect(home.list()).toBe("坏的 <jsplugin");
    });
  },
);
