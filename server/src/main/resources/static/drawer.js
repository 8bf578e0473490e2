// Look and change without leaving the list. The address works alone; the drawer shows the content of its page.
import { forget } from "./drafts.js";

const drawer = document.getElementById("drawer");
const title = document.getElementById("drawer-title");
const body = document.getElementById("drawer-body");
let shown = "";

/** Shows the page of an address beside the list. */
export const open = async (address) => {
  if (!drawer) {
    location.assign(address);
    return;
  }
  shown = address;
  await window.htmx.ajax("GET", address, { target: body, swap: "innerHTML" });
  if (body.childElementCount === 0) return;
  if (!drawer.open) drawer.showModal();
  body.querySelector("form :is(input:not([type=hidden], [type=radio], [type=checkbox]), textarea, select)")?.focus();
};

export const close = () => drawer?.close();

/** Shows anew what stands beside the page; says whether anything did. */
export const reopen = () => {
  if (drawer?.open) open(shown);
  return drawer?.open ?? false;
};

if (drawer) {
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { target, serverResponse } = event.detail;
    if (target !== body) return;
    event.detail.ignoreTitle = true;
    if (serverResponse.includes("<main")) event.detail.selectOverride = "#main > *";
  });
  body.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target !== body) return;
    const heading = body.querySelector("h1");
    title.textContent = heading?.textContent ?? "";
    heading?.remove();
    body.scrollTop = 0;
  });
  drawer.addEventListener("click", (event) => {
    const closer = event.target.closest("[data-closes]");
    if (closer && !closer.closest(".toast")) {
      event.preventDefault();
      const form = closer.closest("form");
      if (form) forget(form);
      drawer.close();
    } else if (event.target === drawer) {
      drawer.close();
    }
  });
  drawer.addEventListener("close", () => body.replaceChildren());
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-drawer]");
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    link.closest("[popover]")?.hidePopover();
    open(link.href);
  });
}
