import { lazy, Suspense, useEffect, useRef } from "react";
import { FluentProvider } from "@fluentui/react-components";
import type { PaneModel } from "../model/pane-model.ts";
import { CheckPage } from "./findings/check-page.tsx";
import { LiveSentence } from "./live-sentence.tsx";
import { NoticeBar } from "./notice-bar.tsx";
import { PaneContext, usePane } from "./pane-context.ts";
import { PaneHeader } from "./header/pane-header.tsx";
import { ScrollContext } from "./scroll-context.ts";
import { usePaneStyles } from "./pane.styles.ts";
import { useTheme } from "./use-theme.ts";

/** The whole task pane (任务窗格). */
export function Pane({ model }: { readonly model: PaneModel }) {
  const styles = usePaneStyles();
  const theme = useTheme(model.services.theme);
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <PaneContext value={model}>
      <FluentProvider theme={theme} className={styles.provider}>
        <ScrollContext value={scroller}>
          <div className={styles.scroller} ref={scroller} data-pane-scroller="">
            <PaneHeader />
            <main className={styles.main}>
              <CurrentPage />
            </main>
          </div>
          <NoticeBar />
          <LiveSentence />
        </ScrollContext>
      </FluentProvider>
    </PaneContext>
  );
}

/** Not needed for the first look, so loaded when first opened. */
const FillPage = lazy(() => import("./fill/fill-page.tsx"));
const ChecksPage = lazy(() => import("./checks-page.tsx"));
const MorePage = lazy(() => import("./more/more-page.tsx"));

const VIEWS = { check: CheckPage, fill: FillPage, checks: ChecksPage, more: MorePage } as const;

function CurrentPage() {
  const page = usePane((state) => state.page);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.closest("[data-pane-scroller]")?.scrollTo({ top: 0 });
  }, [page]);
  const View = VIEWS[page];
  return (
    <div ref={place}>
      <Suspense>
        <View />
      </Suspense>
    </div>
  );
}
