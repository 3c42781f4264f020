import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { OfficeAddinManifest } from "office-addin-manifest";
import { expect, it, onTestFinished } from "vitest";
import { deploymentOf } from "../../taskpane/build/deployment.js";
import { ADD_IN_IDS, manifestFor } from "../../taskpane/build/manifest.js";

const path = fileURLToPath(new URL("../../manifest.xml", import.meta.url));

it("Microsoft's own reader takes the manifest, as an add-in for Excel only that may read and write the document", async () => {
  expect(await OfficeAddinManifest.readManifestFile(path)).toMatchObject({
    id: ADD_IN_IDS.dev,
    hosts: ["Workbook"],
    officeAppType: "TaskPaneApp",
    permissions: "ReadWriteDocument",
    defaultLocale: "zh-CN",
  });
});

it("it reads a manifest for a deployment with the id of the published add-in", async () => {
  const folder = mkdtempSync(join(tmpdir(), "jihe-manifest-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const deployed = join(folder, "manifest.xml");
  const deployment = deploymentOf({ base: "https://jihe.example.gov.cn/app", environment: "prod" });
  writeFileSync(deployed, manifestFor(readFileSync(path, "utf8"), deployment));
  expect(await OfficeAddinManifest.readManifestFile(deployed)).toMatchObject({
    id: ADD_IN_IDS.prod,
    hosts: ["Workbook"],
    defaultSettings: { sourceLocation: expect.stringMatching(/^https:\/\/jihe\.example\.gov\.cn\/app\//) as string },
  });
});
