// What is typed survives a reload, a lost network, a closed drawer and a form that came back with problems.
import { show } from "./toasts.js";

const words = document.getElementById("toasts")?.dataset ?? {};
const keyOf = (form) => `draft:${form.dataset.draft}`;
const SENT = "draft-sent";

// Of what is hidden, only whom a chooser names was chosen by the person.
const isKept = (field) => field.name && !field.disabled
  && !field.matches("[type=hidden]:not(:has(+ [data-chooser])), [type=password], [type=file], button");

const valuesOf = (form) => [...form.elements].filter(isKept)
  .map((field) => [field.name, field.matches("[type=checkbox], [type=radio]") ? `${field.value}=${field.checked}` : field.value]);

const fill = (form, values) => {
  const left = [...values];
  for (const field of [...form.elements].filter(isKept)) {
    const at = left.findIndex(([name]) => name === field.name);
    if (at < 0) continue;
    const [[, value]] = left.splice(at, 1);
    if (field.matches("[type=checkbox], [type=radio]")) field.checked = value === `${field.value}=true`;
    else field.value = value;
  }
};

const failed = () => {
  const status = performance.getEntriesByType("navigation")[0]?.responseStatus ?? 0;
  return status > 0 ? status >= 400 : document.querySelector("[aria-invalid=true], .note[data-tone=bad]") !== null;
};

/** Forgets what was typed into a form. */
export const forget = (form) => {
  if (form.dataset.draft) sessionStorage.removeItem(keyOf(form));
};

// A form that was sent and did not come back with problems has done its work, unless it led to the door. Only the page
// that it led to can tell: after a failure of the network or the machine another page comes next.
const sent = sessionStorage.getItem(SENT);
if (sent) {
  sessionStorage.removeItem(SENT);
  const { key, from } = JSON.parse(sent);
  if (document.referrer === from && !failed() && !document.body.matches(".door")) sessionStorage.removeItem(key);
}

const restore = (form) => {
  const fresh = JSON.stringify(valuesOf(form));
  const draft = sessionStorage.getItem(keyOf(form));
  if (!draft || draft === fresh) return;
  fill(form, JSON.parse(draft));
  const discard = () => {
    forget(form);
    fill(form, JSON.parse(fresh));
  };
  show({ text: words.restored, action: { label: words.discard, run: discard } });
};

const formsIn = (place) => place.querySelectorAll?.("form[data-draft]") ?? [];
formsIn(document).forEach(restore);

// A form that came back with problems already holds what was typed.
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.requestConfig?.verb !== "get") return;
  for (const place of new Set([event.detail.target, event.target])) formsIn(place).forEach(restore);
});

const store = (form) => sessionStorage.setItem(keyOf(form), JSON.stringify(valuesOf(form)));
const draftOf = (event) => event.target.closest?.("form[data-draft]");

// A choice from a list changes a field without typing.
for (const kind of ["input", "change"]) {
  document.addEventListener(kind, (event) => {
    const form = draftOf(event);
    if (form) store(form);
  });
}
document.addEventListener("submit", (event) => {
  const form = draftOf(event);
  if (!form) return;
  store(form);
  // What a script sends, a script also finishes.
  const isSentByScript = event.defaultPrevented || form.matches("[data-asks]") || form.closest("#drawer-body");
  if (!isSentByScript) sessionStorage.setItem(SENT, JSON.stringify({ key: keyOf(form), from: location.href.replace(/#.*/, "") }));
});
