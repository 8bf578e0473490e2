// A value changed where it stands. The server sends a form in its place: Enter or leaving it saves, Escape takes back.
import { reopen } from "./drawer.js";
import { forget } from "./drafts.js";

const lang = document.documentElement.lang;
const dialog = document.getElementById("conflict");

const formOf = (element) => {
  const form = element?.closest?.("form");
  return form?.querySelector("[data-edit-cancel]") ? form : null;
};

const isChanged = (field) => field.tagName === "SELECT"
  ? [...field.options].some((option) => option.selected !== option.defaultSelected)
  : field.value !== undefined && field.type !== "hidden" && field.value !== field.defaultValue;

const cancel = (form) => form.querySelector("[data-edit-cancel]").click();

// What was typed is kept until it is saved or taken back.
document.addEventListener("click", (event) => {
  const form = event.target.closest?.("[data-edit-cancel]")?.closest("form");
  if (form) forget(form);
});
document.addEventListener("htmx:afterRequest", (event) => {
  const form = formOf(event.detail.elt);
  if (form && event.detail.xhr.status > 0 && event.detail.xhr.status < 400) forget(form);
});

document.addEventListener("keydown", (event) => {
  const form = event.key === "Escape" && formOf(event.target);
  if (!form) return;
  event.stopPropagation();
  form.dataset.left = "true";
  cancel(form);
});

document.addEventListener("focusout", (event) => {
  const form = formOf(event.target);
  if (!form || form.dataset.left || form.contains(event.relatedTarget) || dialog?.open) return;
  // Another window in front is not leaving the field.
  if (!document.hasFocus()) return;
  if (![...form.elements].some(isChanged)) {
    form.dataset.left = "true";
    cancel(form);
  } else if (form.getAttribute("aria-busy") !== "true" && form.reportValidity()) {
    form.requestSubmit();
  }
});

document.addEventListener("submit", (event) => {
  const form = formOf(event.target);
  if (form) form.dataset.left = "true";
}, true);
for (const failed of ["htmx:responseError", "htmx:sendError"]) {
  document.addEventListener(failed, (event) => delete formOf(event.detail.elt)?.dataset.left);
}

// htmx focuses what it swaps in only when it is told to; the field that was just opened is where one types.
document.addEventListener("htmx:afterSettle", (event) => {
  const field = event.detail.elt?.querySelector?.("form [autofocus]");
  if (field && formOf(field)) {
    field.focus();
    if (!isChanged(field)) field.select?.();
  }
});

/** Somebody else was faster: shows both values and lets the reader choose. */
export const resolve = ({ detail, overtaken }, asker) => {
  const form = asker.closest("form");
  dialog.querySelector("[data-says]").textContent = detail;
  dialog.querySelector("[data-yours]").textContent = overtaken.yours;
  dialog.querySelector("[data-theirs]").textContent = overtaken.theirs;
  const when = dialog.querySelector("[data-when]");
  when.dateTime = overtaken.when;
  when.textContent = new Intl.DateTimeFormat(lang, { dateStyle: "medium", timeStyle: "short" }).format(new Date(overtaken.when));
  const version = form?.elements.namedItem("version");
  dialog.querySelector("[data-keep=yours]").hidden = !version;
  dialog.onclick = (event) => {
    const keep = event.target.closest("[data-keep]")?.dataset.keep;
    if (!keep) return;
    dialog.close();
    if (keep === "yours") {
      version.value = overtaken.version;
      form.requestSubmit();
    } else if (formOf(form)) {
      cancel(form);
    } else {
      if (form) forget(form);
      if (!reopen()) location.reload();
    }
  };
  dialog.showModal();
};
