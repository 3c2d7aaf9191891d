// Starts a page of the tablet: what is not sent, how old the page is, the copy for the time without network.
import * as forms from "./forms.js";
import * as inbox from "./inbox.js";
import * as queue from "./queue.js";
import * as scan from "./scan.js";
import { say } from "./texts.js";

const OLD = 3600000;
const AGAIN = 60000;
const AFTER_SENDING = 1500;
const PAGES = "station-pages-1";
const OWNER = "tiaobo-copies-of";
const COPIES = ["", "/stock", "/dispense", "/asked", "/receive", "/requests", "/stocktake", "/inbox", "/steps"];
const body = document.body;
const state = document.getElementById("sync-state");
const age = document.getElementById("data-age");
const box = document.getElementById("toast");
let last = "idle";
let hide = 0;

function toast(text, duration, action, act) {
  if (!text) {
    return;
  }
  const button = box.querySelector("button");
  box.querySelector("span").textContent = text;
  button.hidden = !action;
  button.textContent = action || "";
  button.onclick = act || null;
  (document.querySelector("dialog[open]") || body).append(box);
  box.hidden = false;
  window.clearTimeout(hide);
  hide = window.setTimeout(function () {
    box.hidden = true;
    body.append(box);
  }, duration);
}

async function showState() {
  const commands = (await queue.all()).filter((command) => command.site === body.dataset.site);
  const waiting = commands.filter((command) => command.state === "waiting");
  const others = waiting.filter((command) => !queue.isMine(command)).length;
  const refused = commands.filter((command) => command.state === "refused" && queue.isMine(command));
  const away = !navigator.onLine || last === "offline";
  const parts = [waiting.length > 0 ? say("waiting", { n: waiting.length }) : say("allSent")];
  if (others > 0) {
    parts.push(say("others", { n: others }));
  }
  if (refused.length > 0) {
    parts.unshift(say("refused", { n: refused.length }));
  }
  if (away || last === "signIn" || last === "busy") {
    parts.unshift(say(away ? "offline" : last));
  }
  state.textContent = parts.join(" · ");
  state.className = refused.length > 0 ? "no" : away || waiting.length > 0 ? "wait" : "yes";
  state.dataset.waiting = waiting.length;
  state.dataset.refused = refused.length;
  showPending(waiting);
}

// Beside each medicine what is not in the numbers yet.
function showPending(waiting) {
  document.querySelectorAll("[data-pending]").forEach(function (mark) {
    const units = waiting.filter((command) => command.subject === mark.dataset.pending);
    const sum = units.reduce((total, command) => total + (command.units || 0), 0);
    mark.hidden = units.length === 0;
    mark.textContent = say("unsent", { n: sum || units.length });
  });
}

function showAge() {
  const made = new Date(Number(body.dataset.made));
  const time = made.toLocaleTimeString(document.documentElement.lang, {
    hour: "2-digit", minute: "2-digit", timeZone: "Asia/Shanghai",
  });
  const old = Date.now() - made.getTime() > OLD;
  const hours = Math.floor((Date.now() - made.getTime()) / OLD);
  age.textContent = old ? say("old", { n: hours }) : say("made", { at: time });
  age.className = old ? "stale" : "";
}

// A fresh copy of what the page shows, unless somebody is in the middle of something.
async function refresh() {
  const busy = document.querySelector("dialog[open]") || document.activeElement instanceof HTMLInputElement;
  if (busy || document.hidden) {
    return;
  }
  try {
    const response = await fetch(window.location.href, { headers: { Accept: "text/html" } });
    if (response.ok && !response.redirected) {
      const copy = response.clone();
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      if (page.body.dataset.person !== body.dataset.person) {
        window.location.reload();
        return;
      }
      document.getElementById("live").replaceChildren(...page.getElementById("live").childNodes);
      body.dataset.made = page.body.dataset.made;
      await keep(window.location.pathname, copy);
      last = "idle";
    }
  } catch (unreachable) {
    last = "offline";
  }
  changed();
}

function changed() {
  showAge();
  showState();
  inbox.show();
}

// Nothing is kept any more once somebody is leaving.
async function keep(path, copy) {
  if (!("leaving" in body.dataset)) {
    await (await caches.open(PAGES)).put(path, copy);
  }
}

async function keepCopies() {
  if (!("serviceWorker" in navigator)) {
    return;
  }
  await navigator.serviceWorker.register("/sw.js", { scope: "/station/" });
  if (localStorage.getItem(OWNER) !== body.dataset.person) {
    await caches.delete(PAGES); // another person's, who did not sign out
    localStorage.setItem(OWNER, body.dataset.person);
  }
  const home = "/station/" + body.dataset.site;
  await Promise.allSettled(COPIES.map(async function (page) {
    const response = await fetch(home + page, { headers: { Accept: "text/html" } });
    if (response.ok && !response.redirected) {
      await keep(home + page, response);
    }
  }));
  // Copies alone do not open without network: the worker that gives them out must be there, too.
  await navigator.serviceWorker.ready;
  body.dataset.copied = "yes";
}

forms.bind(toast);
scan.bind(toast);
document.addEventListener("queue:changed", function (event) {
  last = event.detail.state;
  if (last === "another") {
    window.location.reload(); // somebody else has signed in since this page was opened
  }
  changed();
  if (event.detail.sent > 0) {
    window.setTimeout(refresh, AFTER_SENDING);
  }
});
document.addEventListener("station:refresh", refresh);
document.addEventListener("click", (event) => event.target.closest("[data-print]") && window.print());
window.addEventListener("online", () => queue.wake(0));
window.addEventListener("offline", changed);
window.setInterval(refresh, AGAIN);
changed();
queue.wake(0);
if (navigator.onLine) {
  keepCopies().catch(() => undefined);
}
