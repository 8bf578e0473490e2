// Forms that are sent by script, so that nothing typed is lost and the page behind stays: all in the drawer, and those
// that say so. The server answers as it always does: with the form when it must be mended, else with another page.
import { close as closeDrawer } from "./drawer.js";
import { forget } from "./drafts.js";
import { adopt, keep } from "./toasts.js";

const main = document.getElementById("main");
const drawerBody = document.getElementById("drawer-body");

const placeOf = (form) => (drawerBody?.contains(form) ? drawerBody : form.matches?.("[data-asks]") ? main : null);

document.addEventListener("submit", (event) => {
  const form = event.target;
  const place = placeOf(form);
  if (!place || event.defaultPrevented || form.method !== "post" || form.enctype === "multipart/form-data") return;
  if (form.hasAttribute("hx-post")) return;
  event.preventDefault();
  const button = event.submitter;
  const address = button?.getAttribute("formaction") ?? form.getAttribute("action");
  window.htmx.ajax("POST", address, {
    source: form, target: place, swap: "innerHTML", values: button?.name ? { [button.name]: button.value } : {},
  });
});

/** Shows the page as it stands now behind the drawer, unless something is being typed there. */
const refresh = async () => {
  if (main.querySelector("form[data-draft]")) return;
  const opener = document.activeElement?.getAttribute("href");
  const answer = await fetch(location.href);
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("main");
  if (!answer.ok || !fresh) return;
  main.replaceChildren(...fresh.childNodes);
  window.htmx.process(main);
  if (opener) main.querySelector(`a[href="${CSS.escape(opener)}"]`)?.focus();
};

const finish = (form, place, xhr) => {
  forget(form);
  const answer = new DOMParser().parseFromString(xhr.responseText, "text/html");
  const toasts = [...answer.querySelectorAll("#toasts > .toast")];
  if (place === main) {
    keep(toasts);
    location.assign(xhr.responseURL);
    return;
  }
  closeDrawer();
  adopt(toasts, xhr.responseURL);
  refresh();
};

document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, target, requestConfig } = event.detail;
  const form = requestConfig?.elt;
  if (requestConfig?.verb !== "post" || !(form instanceof HTMLFormElement)) return;
  if (target !== main && target !== drawerBody) return;
  const isElsewhere = new URL(xhr.responseURL).pathname !== new URL(requestConfig.path, location.href).pathname;
  if (xhr.status < 400 && isElsewhere) {
    event.detail.shouldSwap = false;
    finish(form, target, xhr);
  } else {
    event.detail.selectOverride = "#main > *";
    event.detail.ignoreTitle = true;
  }
});
