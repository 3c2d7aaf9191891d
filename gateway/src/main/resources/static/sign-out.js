// Signing out: the copies of pages that open without network go. What was noted and is not sent yet stays, because nobody could note it again;
// it names medicines and amounts, and is sent when the same person signs in here the next time.
import * as store from "/tablet/store.js";

const COPIES = "station-pages-";

document.addEventListener("submit", function (event) {
  const form = event.target;
  if (form instanceof HTMLFormElement && new URL(form.action).pathname === "/logout") {
    event.preventDefault();
    leave(form);
  }
});

async function leave(form) {
  const waiting = (await store.all().catch(() => [])).filter((command) => command.state === "waiting");
  if (waiting.length > 0 && !window.confirm(form.dataset.unsent.replace("{n}", waiting.length))) {
    return;
  }
  const names = "caches" in window ? await caches.keys() : [];
  await Promise.allSettled(names.filter((name) => name.startsWith(COPIES)).map((name) => caches.delete(name)));
  form.submit();
}
