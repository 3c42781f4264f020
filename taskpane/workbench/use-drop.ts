import { useEffect, useEffectEvent, useState } from "react";
import { droppedFiles } from "./dropped-files.ts";

/** Takes files and folders dropped anywhere on the page; answers whether any hover over it now. */
export function useDrop(onFiles: (files: readonly File[]) => void, onFailure: () => void): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(onFiles);
  const fail = useEffectEvent(onFailure);
  useEffect(() => {
    const hover = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      void droppedFiles(event.dataTransfer).then(take, fail);
    };
    window.addEventListener("dragover", hover, true);
    window.addEventListener("dragleave", leave, true);
    window.addEventListener("drop", drop, true);
    return () => {
      window.removeEventListener("dragover", hover, true);
      window.removeEventListener("dragleave", leave, true);
      window.removeEventListener("drop", drop, true);
    };
  }, []);
  return over;
}
