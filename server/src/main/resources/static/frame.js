// The behaviour of every page. Each part looks for its own marks in the page and does nothing without them.
import "./asking.js";
import "./canvassing.js";
import "./choosing.js";
import "./drafts.js";
import "./drawer.js";
import "./edit.js";
import "./keys.js";
import "./menus.js";
import "./palette.js";
import "./picking.js";
import "./saving.js";
import "./toasts.js";
