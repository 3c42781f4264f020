import webpack from "webpack";
import { NOTICES, noticesOf, noticesText } from "./notices.js";

/** Writes the notices of the packages whose modules are in the chunks of a build. */
export class NoticesPlugin {
  /** @param {readonly string[]} folders folders of the output that get the file, `""` for the output itself */
  constructor(folders = [""]) {
    this.folders = folders;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("NoticesPlugin", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "NoticesPlugin", stage }, () => {
        const text = noticesText(noticesOf(pathsIn(compilation)));
        for (const folder of this.folders)
          compilation.emitAsset(folder === "" ? NOTICES : `${folder}/${NOTICES}`, new webpack.sources.RawSource(text));
      });
    });
  }
}

/** Paths of the modules that stand in a chunk, those joined into one module included. */
function pathsIn(compilation) {
  const present = [...compilation.modules].filter(
    (module) => compilation.chunkGraph.getNumberOfModuleChunks(module) > 0,
  );
  return present.flatMap((module) => [module, ...(module.modules ?? [])]).flatMap(({ resource }) => resource ?? []);
}
