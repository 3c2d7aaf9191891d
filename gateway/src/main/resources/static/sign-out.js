// Signing out: the copies of pages that open without network go, and every page of this device that shows the person's things. What was noted
// and is not sent yet stays, because nobody could note it again; it names medicines and amounts, and is sent when the same person signs in here.
import * as store from "/tablet/store.js";

const COPIES = "station-pages-";
const LEFT = "tiaobo-left";
const PATIENCE = 4000;
const opened = Date.now();

document.addEventListener("submit", function (event) {
  const form = event.target;
  if (form instanceof HTMLFormElement && new URL(form.action).pathname === "/logout") {
    event.preventDefault();
    leave(form);
  }
});

async function leave(form) {
  const unsent = (await store.all().catch(() => [])).filter((command) => command.state === "waiting" && isMine(command));
  if (unsent.length > 0 && !window.confirm(form.dataset.unsent.replace("{n}", unsent.length))) {
    return;
  }
  if (!(await reached())) {
    window.alert(form.dataset.away);
    return;
  }
  document.body.dataset.leaving = "yes";
  const names = "caches" in window ? await caches.keys() : [];
  await Promise.allSettled(names.filter((name) => name.startsWith(COPIES)).map((name) => caches.delete(name)));
  window.addEventListener("pagehide", function () {
    document.body.hidden = true;
    localStorage.setItem(LEFT, String(Date.now()));
  });
  form.submit();
}

function isMine(command) {
  const person = document.body.dataset.person;
  return !person || !command.by || command.by === person;
}

// Only the server can end a session: without network it would still be there for whoever comes next.
function reached() {
  return fetch("/icon.svg", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) })
    .then((answer) => answer.ok, () => false);
}

// Pages that are open beside, or that the browser kept for the way back, ask who is there now.
function askAgain() {
  document.body.hidden = true;
  window.location.reload();
}

window.addEventListener("storage", (event) => event.key === LEFT && askAgain());
window.addEventListener("pageshow", (event) => event.persisted && Number(localStorage.getItem(LEFT)) > opened && askAgain());
