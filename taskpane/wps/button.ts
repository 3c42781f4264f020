/** A plain button with its words and what it does. */
export function button(words: string, className: string, act: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = className;
  element.textContent = words;
  element.addEventListener("click", act);
  return element;
}
