/* The issue panel: link, unlink with undo, explanations. It listens on the document, for Jira redraws the panel as it likes. */
(function () {
  'use strict';

  const { rest, linkDialog, explain, offer, say } = window.Throughline;

  const panel = () => document.getElementById('okr-panel');

  /** The server draws the panel; what it would draw now takes the place of what it drew before. */
  async function redraw() {
    const before = panel();
    const issue = before.dataset.issue;
    const address = AJS.contextPath() + '/plugins/servlet/okr-panel?issue=' + encodeURIComponent(issue);
    const response = await fetch(address, { credentials: 'same-origin' });
    if (response.ok) {
      const drawn = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById('okr-panel');
      if (drawn) {
        before.replaceWith(document.importNode(drawn, true));
      }
    }
  }

  async function linked(keyResult) {
    await redraw();
    say(AJS.I18n.getText('okr.panel.linked', keyResult.title));
    const button = panel().querySelector('[data-do="link"]');
    if (button) {
      button.focus();
    }
  }

  function open() {
    linkDialog(panel().dataset.issue, (made, keyResult) => linked(keyResult));
  }

  async function unlink(served) {
    const { id, link } = served.dataset;
    const issueKey = panel().dataset.issue;
    const title = served.querySelector('.tl-served__title').textContent;
    try {
      await rest('DELETE', '/key-results/' + id + '/issue-links/' + link);
    } catch (problem) {
      offer(problem.message, AJS.I18n.getText('okr.js.close'), () => {});
      return;
    }
    await redraw();
    offer(AJS.I18n.getText('okr.panel.unlinked', title), AJS.I18n.getText('okr.panel.undo'), async () => {
      await rest('POST', '/key-results/' + id + '/issue-links', { issueKey });
      await linked({ title });
    });
  }

  document.addEventListener('click', (event) => {
    const inside = event.target.closest('#okr-panel');
    if (!inside) {
      return;
    }
    const served = event.target.closest('.tl-served');
    if (event.target.closest('[data-do="link"]')) {
      open();
    } else if (event.target.closest('.tl-served__unlink')) {
      unlink(served);
    } else if (event.target.closest('button.tl-percent')) {
      explain('key-result', served.dataset.id, served.querySelector('.tl-served__title').textContent);
    }
  });

  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, textarea, select, dialog, [contenteditable="true"]');
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (event.key === 'k' && plain && !typing && panel() && panel().dataset.linkable === 'true') {
      event.preventDefault();
      open();
    }
  });
})();
