// What all requests by htmx have in common: the token, the mark of who asked, and what is said when it fails.
import { resolve } from "./edit.js";
import { show } from "./toasts.js";

const token = document.querySelector("meta[name=csrf]");
const words = document.getElementById("toasts")?.dataset ?? {};

const isProblem = (request) => (request.getResponseHeader("Content-Type") ?? "").includes("problem+json");

const problemOf = (request) => {
  if (!isProblem(request)) return {};
  try {
    return JSON.parse(request.responseText);
  } catch {
    return {};
  }
};

document.addEventListener("htmx:configRequest", (event) => {
  if (token && event.detail.verb !== "get") event.detail.headers[token.dataset.header] = token.content;
});

document.addEventListener("htmx:beforeRequest", (event) => event.detail.elt.setAttribute("aria-busy", "true"));
document.addEventListener("htmx:afterRequest", (event) => event.detail.elt.removeAttribute("aria-busy"));

document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr } = event.detail;
  if (xhr.status >= 400 && isProblem(xhr)) {
    event.detail.shouldSwap = false;
    event.detail.isError = true;
  }
});

document.addEventListener("htmx:responseError", (event) => {
  const { xhr, elt } = event.detail;
  if (xhr.getResponseHeader("HX-Redirect") || xhr.getResponseHeader("HX-Trigger")) return;
  const problem = problemOf(xhr);
  if (problem.overtaken) resolve(problem, elt);
  else show({ text: problem.detail ?? words.failed, isBad: true });
});

for (const lost of ["htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(lost, () => show({ text: words.offline, isBad: true }));
}

// Focus stays where it was, also when the element that had it was swapped away.
let focusWasIn = "";
document.addEventListener("htmx:beforeSwap", (event) => {
  const { target } = event.detail;
  focusWasIn = target?.contains(document.activeElement) ? target.id : "";
});
document.addEventListener("htmx:afterSettle", () => {
  if (!focusWasIn || document.activeElement !== document.body) return;
  const place = document.getElementById(focusWasIn);
  focusWasIn = "";
  place?.querySelector("[autofocus], .edit, a, button, input")?.focus();
});
