// Sends what people did, in the order they did it, as often as it takes. The key of a command makes a repetition harmless,
// so it does not matter how often or in what order it arrives: only a yes removes it, and a no is kept for a person to read.
import * as store from "./store.js";

const LATER = [408, 425, 429, 500, 502, 503, 504];
const PATIENCE = 20000;
const PAUSES = [2000, 5000, 15000, 60000];

let state = "idle";
let failures = 0;
let timer = 0;
let pause = 0;

function announce(sent) {
  document.dispatchEvent(new CustomEvent("queue:changed", { detail: { state: state, sent: sent || 0 } }));
}

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Who is signed in. What somebody did is sent in that person's name and in nobody else's; on a shared tablet it waits for them.
export function isMine(command) {
  return !command.by || command.by === document.body.dataset.person;
}

// Puts a command into the queue. `hold`: milliseconds in which it can still be taken back.
export async function add(command, hold) {
  const now = Date.now();
  const queued = Object.assign({ id: newId(), state: "waiting", by: document.body.dataset.person, queuedAt: now, notBefore: now + (hold || 0) }, command);
  await store.put(queued);
  announce();
  wake(hold ? hold + 50 : 0);
  return queued;
}

// False when it has left already.
export async function takeBack(id) {
  const taken = await locked(async function () {
    const there = (await store.all()).some((command) => command.id === id);
    await store.remove(id);
    return there;
  });
  announce();
  return taken;
}

// The same thing again, as a new command: the old key would only repeat the old no.
export async function again(command) {
  const by = document.body.dataset.person;
  await store.put(Object.assign({}, command, { id: newId(), state: "waiting", by: by, notBefore: 0, problem: undefined }));
  await store.remove(command.id);
  announce();
  wake(0);
}

export async function settle(id) {
  await store.remove(id);
  announce();
}

export function all() {
  return store.all();
}

export function wake(delay) {
  window.clearTimeout(timer);
  timer = window.setTimeout(sync, delay);
}

// One page of the device sends at a time.
function locked(work) {
  return navigator.locks ? navigator.locks.request("tiaobo-queue", work) : work();
}

async function sync() {
  const sent = await locked(sendAll);
  announce(sent);
  const waiting = (await store.all()).filter((command) => command.state === "waiting" && isMine(command));
  if (waiting.length > 0) {
    const held = Math.min(...waiting.map((command) => command.notBefore)) - Date.now();
    wake(failures > 0 ? Math.max(pause, PAUSES[Math.min(failures, PAUSES.length) - 1]) : Math.max(50, held));
  }
}

async function sendAll() {
  let sent = 0;
  const due = (await store.all())
    .filter((command) => command.state === "waiting" && isMine(command) && command.notBefore <= Date.now());
  for (const command of due) {
    const answer = await send(command);
    if (answer === "later") {
      failures += 1;
      return sent;
    }
    failures = 0;
    sent += 1;
  }
  state = "idle";
  return sent;
}

async function send(command) {
  pause = 0;
  let response;
  try {
    response = await fetch(command.path, {
      method: "POST",
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE),
      headers: headers(command),
      body: JSON.stringify(command.body),
    });
  } catch (unreachable) {
    state = "offline";
    return "later";
  }
  if (response.status === 401) {
    state = "signIn";
    return "later";
  }
  if (response.status === 412) {
    state = "another";
    return "later";
  }
  if (LATER.includes(response.status)) {
    state = "busy";
    pause = 1000 * (Number(response.headers.get("Retry-After")) || 0);
    return "later";
  }
  state = "idle";
  if (response.ok) {
    await store.remove(command.id);
  } else {
    await store.put(Object.assign({}, command, { state: "refused", problem: await problem(response) }));
  }
  return "done";
}

function headers(command) {
  const headers = {
    "Content-Type": "application/json",
    "Accept-Language": document.documentElement.lang,
    "Idempotency-Key": command.id,
  };
  if (command.by) {
    headers["Tiaobo-Person"] = command.by;
  }
  const token = document.cookie.split("; ").find((cookie) => cookie.startsWith("XSRF-TOKEN="));
  if (token) {
    headers["X-XSRF-TOKEN"] = decodeURIComponent(token.slice("XSRF-TOKEN=".length));
  }
  return headers;
}

async function problem(response) {
  try {
    const said = await response.json();
    return { code: said.code || String(response.status), detail: said.detail || said.title || "" };
  } catch (unreadable) {
    return { code: String(response.status), detail: "" };
  }
}
