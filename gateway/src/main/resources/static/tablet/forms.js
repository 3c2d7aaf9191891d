// What a person does on the tablet becomes a command in the queue: dispense, asked for and not there, receive, count.
import * as queue from "./queue.js";
import { say } from "./texts.js";

const HOLD = 5000;
const site = document.body.dataset.site;
const inventory = "/api/inventory/stock/" + site + "/";

export function bind(toast) {
  document.addEventListener("click", function (event) {
    const button = event.target.closest("button");
    if (!button) {
      return;
    }
    if (button.dataset.action) {
      start[button.dataset.action](button.dataset, toast);
    } else if (button.dataset.step) {
      step(button);
    } else if ("close" in button.dataset) {
      button.closest("dialog").close();
    }
  });
  document.addEventListener("input", function (event) {
    if (event.target.id === "find") {
      filter(event.target.value);
    } else if (event.target.closest("dialog")) {
      look(event.target.closest("dialog"));
    }
  });
  document.addEventListener("submit", function (event) {
    const dialog = event.target.closest("dialog");
    if (event.target.role === "search" || event.target.getAttribute("role") === "search") {
      event.preventDefault();
    } else if (dialog && !(finish[kindOf(dialog)](dialog, toast))) {
      event.preventDefault();
    }
  });
}

function kindOf(dialog) {
  return dialog.dataset.leg ? "receive" : dialog.dataset.count ? "count" : "dispense";
}

function show(dialog) {
  look(dialog);
  dialog.showModal();
}

export function openLeg(leg) {
  const dialog = document.getElementById("leg-" + leg);
  if (dialog && !dialog.open) {
    show(dialog);
  }
  return dialog;
}

const start = {
  dispense: function (drug) {
    const dialog = document.getElementById("dispense");
    Object.assign(dialog.dataset, drug);
    dialog.querySelector("#dispense-title").textContent = drug.label;
    dialog.querySelector("label[for=loose]").textContent = drug.units;
    dialog.querySelector("#boxes").value = Number(drug.pack) > 1 ? 1 : 0;
    dialog.querySelector("#loose").value = Number(drug.pack) > 1 ? 0 : 1;
    show(dialog);
  },
  unmet: async function (drug, toast) {
    const command = await queue.add({
      kind: "unmet",
      site: site,
      subject: drug.drug,
      label: drug.label,
      path: inventory + drug.drug + "/unmet-demands",
      body: { quantity: Number(drug.pack), occurredAt: new Date().toISOString() },
    }, HOLD);
    toast(say("unmet", { name: drug.label }), HOLD, say("undo"), async function () {
      if (await queue.takeBack(command.id)) {
        toast(say("undone"), 2000);
      }
    });
  },
  receive: function (arrival) {
    openLeg(arrival.leg);
  },
  count: async function (drug, toast) {
    const dialog = document.getElementById("count-" + drug.drug);
    const waiting = (await queue.all()).some((c) => c.site === site && c.subject === drug.drug && c.state === "waiting");
    if (waiting) {
      toast(say("countFirst"), 4000);
    } else if (await isFresh(dialog, drug.drug)) {
      show(dialog);
    } else {
      toast(say("stale"), 4000);
      document.dispatchEvent(new CustomEvent("station:refresh"));
    }
  },
};

// A count belongs to the book as it is now; without network, as the tablet last saw it.
async function isFresh(dialog, drug) {
  try {
    const response = await fetch("/api/inventory/count-sheets/" + site + "?drug=" + drug, {
      signal: AbortSignal.timeout(3000),
    });
    const sheet = response.ok ? await response.json() : [];
    return sheet.length === 0 || String(sheet[0].position) === dialog.dataset.position;
  } catch (unreachable) {
    return true;
  }
}

function number(root, id) {
  const field = root.querySelector(id);
  return Math.max(0, Math.floor(Number(field && field.value) || 0));
}

function wanted(dialog) {
  return number(dialog, "#boxes") * Number(dialog.dataset.pack) + number(dialog, "#loose");
}

const finish = {
  dispense: function (dialog, toast) {
    const quantity = wanted(dialog);
    if (quantity > 0) {
      const drug = dialog.dataset;
      queue.add({
        kind: "dispense",
        site: site,
        subject: drug.drug,
        label: drug.label,
        units: -quantity,
        amount: quantity + " " + drug.units,
        path: inventory + drug.drug + "/dispenses",
        body: { quantity: quantity, occurredAt: new Date().toISOString() },
      });
      toast(say("dispense", { name: drug.label, n: quantity + " " + drug.units }), 3000);
    }
    return quantity > 0;
  },
  receive: function (dialog, toast) {
    const lines = lots(dialog).map((lot) => counted(lot, dialog.querySelector("[data-later]").checked)).filter(some);
    if (lines.length > 0) {
      queue.add({
        kind: "receive",
        site: site,
        subject: dialog.dataset.leg,
        label: dialog.dataset.label,
        path: "/api/transfer/transfer/legs/" + dialog.dataset.number + "/receipt?id="
          + encodeURIComponent(dialog.dataset.transfer),
        body: { lines: lines },
      });
      toast(say("receive", { name: dialog.dataset.label }), 3000);
    }
    return lines.length > 0;
  },
  count: function (dialog, toast) {
    queue.add({
      kind: "count",
      site: site,
      subject: dialog.dataset.count,
      label: dialog.dataset.label,
      path: inventory + dialog.dataset.count + "/counts",
      body: {
        position: Number(dialog.dataset.position),
        blind: dialog.dataset.blind === "true",
        lots: lots(dialog).map((lot) => ({ lot: lot.dataset.lot, counted: number(lot, "input") })),
        occurredAt: new Date().toISOString(),
      },
    });
    toast(say("count", { name: dialog.dataset.label }), 3000);
    return true;
  },
};

export function lots(dialog) {
  return Array.from(dialog.querySelectorAll(".lot"));
}

// Good, damaged, lost and too many of one lot; what comes later is not counted yet.
function counted(lot, later) {
  const sent = Number(lot.dataset.sent);
  const rejected = Math.min(sent, number(lot, "[id^=bad]"));
  const good = number(lot, "[id^=good]");
  const accepted = Math.min(good, sent - rejected);
  return {
    lot: lot.dataset.lot,
    accepted: accepted,
    rejected: rejected,
    lost: later ? 0 : sent - accepted - rejected,
    over: good - accepted,
  };
}

function some(line) {
  return line.accepted + line.rejected + line.lost + line.over > 0;
}

// Says at once what the book will say later.
function look(dialog) {
  if (kindOf(dialog) === "dispense") {
    const book = Number(dialog.dataset.usable);
    const warning = dialog.querySelector("[data-warn]");
    dialog.querySelector("[data-left]").textContent = say("bookHas", { n: book + " " + dialog.dataset.units });
    warning.hidden = wanted(dialog) <= book;
    warning.textContent = say("hint.INSUFFICIENT_STOCK");
  } else if (kindOf(dialog) === "receive") {
    const later = dialog.querySelector("[data-later]").checked;
    lots(dialog).forEach(function (lot) {
      const line = counted(lot, later);
      const warning = lot.querySelector("[data-warn]");
      warning.hidden = line.lost + line.over === 0;
      warning.textContent = line.over > 0 ? say("over", { n: line.over }) : say("missing", { n: line.lost });
    });
  }
}

function step(button) {
  const field = document.getElementById(button.dataset.for);
  field.value = Math.max(0, (Number(field.value) || 0) + Number(button.dataset.step));
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function filter(text) {
  const wantedText = text.trim().toLowerCase();
  document.querySelectorAll(".drugs > li").forEach(function (row) {
    row.hidden = !(row.dataset.name || "").toLowerCase().includes(wantedText);
  });
}
