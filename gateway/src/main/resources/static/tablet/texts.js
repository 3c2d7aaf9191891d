// What the page says, in the reader's language; the server puts the texts into the page.
const texts = JSON.parse(document.body.dataset.texts || "{}");

export function say(key, values) {
  return (texts[key] || key).replace(/\{(\w+)}/g, function (found, name) {
    return values && name in values ? values[name] : found;
  });
}

export function knows(key) {
  return key in texts;
}
