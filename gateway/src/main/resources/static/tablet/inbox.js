// What a service refused, with its reason and what to do; and what is still waiting. Nothing leaves the list by itself.
import * as queue from "./queue.js";
import { knows, say } from "./texts.js";

export async function show() {
  const refused = document.getElementById("refused");
  if (!refused) {
    return;
  }
  const commands = (await queue.all()).filter(queue.isMine);
  fill(refused, commands.filter((command) => command.state === "refused").map(problem));
  fill(document.getElementById("unsent"), commands.filter((command) => command.state === "waiting").map(entry));
}

function fill(list, entries) {
  const none = element("li", "empty", say("inboxEmpty"));
  list.replaceChildren(...(entries.length > 0 ? entries : [none]));
}

function entry(command) {
  const item = element("li");
  const values = { name: command.label, n: command.amount || "" };
  item.append(element("b", "", say(command.kind, values)));
  item.append(element("p", "under", new Date(command.queuedAt).toLocaleString(document.documentElement.lang, {
    timeZone: "Asia/Shanghai",
  })));
  return item;
}

function problem(command) {
  const item = entry(command);
  const hint = "hint." + command.problem.code;
  item.append(element("p", "warn", command.problem.detail || command.problem.code));
  item.append(element("p", "", knows(hint) ? say(hint) : say("hint.OTHER")));
  const choices = element("div", "choices");
  choices.append(button("again", "ghost", () => queue.again(command)));
  choices.append(button("settled", "go", () => queue.settle(command.id)));
  item.append(choices);
  return item;
}

function button(text, look, act) {
  const made = element("button", look, say(text));
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

function element(name, look, text) {
  const made = document.createElement(name);
  made.className = look || "";
  made.textContent = text || "";
  return made;
}
