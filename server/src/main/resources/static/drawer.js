// Look and change without leaving the list. The address works alone; the drawer shows the content of its page.
const drawer = document.getElementById("drawer");
const title = document.getElementById("drawer-title");
const body = document.getElementById("drawer-body");

/** Shows the page of an address beside the list. */
export const open = async (address) => {
  if (!drawer) {
    location.assign(address);
    return;
  }
  await window.htmx.ajax("GET", address, { target: body, swap: "innerHTML" });
  if (body.childElementCount > 0 && !drawer.open) drawer.showModal();
};

if (drawer) {
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { target, serverResponse } = event.detail;
    if (target !== body) return;
    event.detail.ignoreTitle = true;
    if (serverResponse.includes("<main")) event.detail.selectOverride = "#main > *";
  });
  body.addEventListener("htmx:afterSwap", () => {
    const heading = body.querySelector("h1");
    title.textContent = heading?.textContent ?? "";
    heading?.remove();
    body.scrollTop = 0;
  });
  drawer.addEventListener("click", (event) => {
    if (event.target === drawer || event.target.closest("[data-closes]")) drawer.close();
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
