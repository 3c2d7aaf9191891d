// The device's own table of commands: kept until the service has said yes, or a person has settled the no.
const NAME = "tiaobo-station";
const TABLE = "commands";

let opened;

function open() {
  opened = opened || new Promise(function (resolve, reject) {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = function () {
      request.result.createObjectStore(TABLE, { keyPath: "id" });
    };
    request.onsuccess = function () {
      resolve(request.result);
    };
    request.onerror = function () {
      opened = undefined;
      reject(request.error);
    };
  });
  return opened;
}

async function run(mode, work) {
  const database = await open();
  return new Promise(function (resolve, reject) {
    const transaction = database.transaction(TABLE, mode, { durability: "strict" });
    const request = work(transaction.objectStore(TABLE));
    transaction.oncomplete = function () {
      resolve(request.result);
    };
    transaction.onabort = transaction.onerror = function () {
      reject(transaction.error);
    };
  });
}

export function put(command) {
  return run("readwrite", (table) => table.put(command));
}

export function remove(id) {
  return run("readwrite", (table) => table.delete(id));
}

// All commands of the device, the oldest first.
export async function all() {
  const commands = await run("readonly", (table) => table.getAll());
  return commands.sort((one, other) => one.queuedAt - other.queuedAt);
}
