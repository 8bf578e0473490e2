// What happened, in one sentence. Good news leaves after ten seconds, bad news stays until it is closed.
const LASTS = 10_000;
const place = document.getElementById("toasts");

const leaveInTime = (toast) => {
  if (toast.dataset.tone === "bad") return;
  let timer;
  const start = () => { timer = setTimeout(() => toast.remove(), LASTS); };
  const stop = () => clearTimeout(timer);
  for (const event of ["pointerenter", "focusin"]) toast.addEventListener(event, stop);
  for (const event of ["pointerleave", "focusout"]) toast.addEventListener(event, start);
  start();
};

// Beside a dialog all else is out of reach, so that toasts go where the reader is.
const hostOf = () => document.querySelector("dialog[open] > header") ?? document.body;
const put = (toast) => {
  const host = hostOf();
  if (place.parentElement !== host) host.append(place);
  place.append(toast);
  leaveInTime(toast);
};
document.addEventListener("close", () => {
  if (place && place.parentElement !== document.body) document.body.append(place);
}, true);

const KEPT = "toasts-kept";

/** Keeps toasts for the page that comes next. */
export const keep = (toasts) => sessionStorage.setItem(KEPT, toasts.map((toast) => toast.outerHTML).join(""));

/** Shows toasts that another page was to show, with the way there. */
export const adopt = (toasts, address) => {
  for (const toast of toasts) {
    if (new URL(address).pathname !== location.pathname && toast.dataset.tone !== "bad" && !toast.querySelector("a")) {
      const link = Object.assign(document.createElement("a"), { href: address, className: "btn", textContent: place.dataset.open });
      link.dataset.size = "s";
      toast.querySelector("form").before(link);
    }
    put(toast);
  }
};

/** Shows a sentence; `undo` is an address to post to, `action` a button of its own: { label, run }. */
export const show = ({ text, isBad = false, undo = "", action }) => {
  const template = document.getElementById(isBad ? "toast-bad" : "toast-good");
  if (!template) return;
  const toast = template.content.firstElementChild.cloneNode(true);
  toast.querySelector("span").textContent = text;
  const form = toast.querySelector("form");
  form.hidden = !undo && !action;
  if (undo) form.setAttribute("action", undo);
  if (action) {
    form.querySelector("button").textContent = action.label;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      toast.remove();
      action.run();
    });
  }
  put(toast);
};

/** Takes back the last thing that can be taken back. */
export const undo = () => {
  const forms = [...place.querySelectorAll("form:not([hidden])")];
  forms.at(-1)?.requestSubmit();
};

if (place) {
  place.addEventListener("click", (event) => {
    if (event.target.closest("[data-closes]")) event.target.closest(".toast").remove();
  });
  const kept = sessionStorage.getItem(KEPT);
  if (kept) {
    sessionStorage.removeItem(KEPT);
    place.insertAdjacentHTML("beforeend", kept);
  }
  // A toast that came with the page is put in anew, since only what changes is read out.
  for (const toast of [...place.querySelectorAll(".toast")]) {
    toast.remove();
    setTimeout(put, 100, toast);
  }
  document.addEventListener("toast", (event) => show(event.detail));
}
