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
  place.append(toast);
  leaveInTime(toast);
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
  // A toast that came with the page is put in anew, since only what changes is read out.
  for (const toast of [...place.querySelectorAll(".toast")]) {
    toast.remove();
    setTimeout(() => { place.append(toast); leaveInTime(toast); }, 100);
  }
  document.addEventListener("toast", (event) => show(event.detail));
}
