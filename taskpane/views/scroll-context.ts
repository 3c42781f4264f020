import { createContext, type RefObject } from "react";

/** The element that scrolls; long lists render only what it shows. */
export const ScrollContext = createContext<RefObject<HTMLDivElement | null>>({ current: null });
