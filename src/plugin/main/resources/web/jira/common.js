/*
 * What the scripts of the Jira pages share: requests, elements, dialogs, numbers. Everything is text until an element holds it:
 * nothing here or in the files that use it writes HTML.
 */
(function () {
  'use strict';

  const HEALTH = {
    'on-track': AJS.I18n.getText('okr.health.on-track'),
    'at-risk': AJS.I18n.getText('okr.health.at-risk'),
    'off-track': AJS.I18n.getText('okr.health.off-track'),
    'not-started': AJS.I18n.getText('okr.health.not-started'),
    done: AJS.I18n.getText('okr.health.done'),
    'no-data': AJS.I18n.getText('okr.health.no-data'),
  };
  const language = document.documentElement.lang || 'en';
  const UNDO_MILLISECONDS = 10000;

  /** What the server said no with: { status, title, detail, errors: [{ field, message }] }. */
  class Problem extends Error {
    constructor(document) {
      super(document.detail || document.title);
      Object.assign(this, { errors: [] }, document);
    }
  }

  function unreachable() {
    return new Problem({ status: 0, title: '', detail: AJS.I18n.getText('okr.js.unreachable') });
  }

  async function problemOf(response) {
    try {
      return new Problem(await response.json());
    } catch (notJson) {
      return new Problem({ status: response.status, title: '', detail: AJS.I18n.getText('okr.js.failed', response.status) });
    }
  }

  /** Calls the plugin's REST API. Resolves to { data, etag }, rejects with a Problem. */
  async function rest(method, path, body, tag) {
    const headers = { Accept: 'application/json', 'X-Atlassian-Token': 'no-check' };
    if (body !== undefined) {
      headers['Content-Type'] = 'application/json';
    }
    if (tag) {
      headers['If-Match'] = tag;
    }
    let response;
    try {
      response = await fetch(AJS.contextPath() + '/rest/okr/1' + path, {
        method,
        headers,
        credentials: 'same-origin',
        body: body === undefined ? undefined : JSON.stringify(body),
      });
    } catch (offline) {
      throw unreachable();
    }
    if (!response.ok) {
      throw await problemOf(response);
    }
    return { data: response.status === 204 ? null : await response.json(), etag: response.headers.get('ETag') };
  }

  /** An element. Attributes that are functions become listeners, true and false switch an attribute on and off. */
  function h(name, attributes, ...children) {
    const element = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => {
      if (typeof value === 'function') {
        element.addEventListener(key.slice(2), value);
      } else if (key === 'style') {
        element.style.cssText = value;
      } else if (value === true) {
        element.setAttribute(key, '');
      } else if (value !== false && value !== undefined && value !== null) {
        element.setAttribute(key, value);
      }
    });
    element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
    return element;
  }

  const icon = (name, more) => h('span', { class: 'tl-i tl-i-' + name + (more ? ' ' + more : ''), 'aria-hidden': 'true' });

  const mark = (kind) =>
    h(
      'span',
      {
        class: 'tl-type tl-type--' + kind,
        role: 'img',
        'aria-label': kind === 'objective' ? AJS.I18n.getText('okr.word.objective') : AJS.I18n.getText('okr.word.key-result'),
      },
      icon(kind),
    );

  const health = (name) => h('span', { class: 'tl-health tl-health--' + name }, icon(name), HEALTH[name]);

  const clamp = (share) => Math.round(100 * Math.max(0, Math.min(share, 1)));

  function bar(progress, expected, name, was) {
    const style = '--p:' + clamp(progress) + ';--e:' + clamp(expected) + (was === undefined ? '' : ';--was:' + clamp(was));
    const label = AJS.I18n.getText('okr.tree.bar', percent(progress), percent(expected), HEALTH[name]);
    return h('span', { class: 'tl-bar', role: 'img', 'aria-label': label, style, 'data-health': name }, h('i'));
  }

  /** A share of 0–1 as whole percent, an en dash for less than 0; with digits after the point if asked for. */
  function percent(share, digits) {
    if (!(share >= 0)) {
      return '–';
    }
    const fraction = digits || 0;
    return new Intl.NumberFormat(language, {
      style: 'percent',
      minimumFractionDigits: fraction,
      maximumFractionDigits: fraction,
    }).format(digits ? share : Math.min(share, 1));
  }

  const number = (value, digits) =>
    new Intl.NumberFormat(language, { minimumFractionDigits: digits || 0, maximumFractionDigits: digits || 0 }).format(value);

  const dateTime = (instant) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));

  /** A day, from its ISO date; anything else as it is. */
  const date = (day) =>
    /^\d{4}-\d{2}-\d{2}$/.test(day)
      ? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day))
      : day;

  const voice = h('div', { class: 'tl-vh', 'aria-live': 'polite' });

  /** Says something to who listens instead of looking. */
  function say(text) {
    voice.textContent = '';
    window.setTimeout(() => {
      voice.textContent = text;
    }, 50);
  }

  let notice = null;

  /** A line at the foot of the window with one thing to do, gone after ten seconds. */
  function offer(text, action, does) {
    if (notice) {
      notice.remove();
    }
    const line = h(
      'div',
      { class: 'tl tl-notice', role: 'status' },
      h('span', {}, text),
      h('button', { type: 'button', class: 'tl-btn tl-btn--small', onclick: () => { line.remove(); does(); } }, action),
    );
    notice = line;
    document.body.append(line);
    window.setTimeout(() => line.remove(), UNDO_MILLISECONDS);
    return line;
  }

  /**
   * A modal dialog: the browser keeps the focus inside, closes on Esc and gives the focus back.
   * Parts: title, text, body (elements), foot (elements), wide. The dialog removes itself when closed.
   */
  function dialog(parts) {
    const name = 'okr-dialog-' + Date.now();
    const box = h(
      'dialog',
      { class: 'tl tl-dialog' + (parts.wide ? ' tl-dialog--wide' : ''), 'aria-labelledby': name },
      h('header', {}, h('h2', { id: name }, parts.title), parts.text ? h('p', {}, parts.text) : null),
      parts.body,
      parts.foot ? h('footer', {}, parts.foot) : null,
    );
    // AUI listens for Esc on the document and keeps the browser from closing what is not AUI's
    const keep = (event) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
      }
    };
    window.addEventListener('keydown', keep, true);
    box.addEventListener('close', () => {
      window.removeEventListener('keydown', keep, true);
      box.remove();
    });
    document.body.append(box);
    box.showModal();
    return box;
  }

  const closes = (label) =>
    h('button', { type: 'button', class: 'tl-btn tl-btn--subtle', onclick: (event) => event.target.closest('dialog').close() }, label);

  const ready = (does) =>
    document.readyState === 'loading' ? document.addEventListener('DOMContentLoaded', does) : does();

  ready(() => {
    document.documentElement.classList.add('okr-live');
    document.body.append(voice);
  });

  window.Throughline = Object.assign(window.Throughline || {}, {
    Problem, rest, h, icon, mark, health, bar, percent, number, date, dateTime, say, offer, dialog, closes, ready, HEALTH,
  });
})();
