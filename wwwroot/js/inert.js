// The one place where text becomes HTML. The document made here is inert: no script in it runs, nothing in it loads.
// The page's policy allows HTML from this name only (Content-Security-Policy: trusted-types coophub).
const policy = globalThis.trustedTypes?.createPolicy("coophub", { createHTML: text => text }) ?? { createHTML: text => text };

/** An inert document with this HTML. */
export function parse(html) {
  return new DOMParser().parseFromString(policy.createHTML(html), "text/html");
}
