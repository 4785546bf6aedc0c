/* The frame's own behaviour: colours that follow the system, and modules that fold. */
(function () {
    'use strict';
    var root = document.documentElement;
    if (root.hasAttribute('data-color-mode-auto')) {
        var dark = window.matchMedia('(prefers-color-scheme: dark)');
        var follow = function () {
            root.setAttribute('data-color-mode', dark.matches ? 'dark' : 'light');
        };
        follow();
        dark.addEventListener('change', follow);
    }
    window.contextPath = document.querySelector('meta[name="ajs-context-path"]').content;

    document.addEventListener('DOMContentLoaded', function () {
        document.querySelectorAll('.toggle-wrap .toggle-title').forEach(function (title) {
            var module = title.closest('.toggle-wrap');
            var button = document.createElement('button');
            button.type = 'button';
            button.className = 'fold';
            button.setAttribute('aria-expanded', 'true');
            button.setAttribute('aria-label', title.firstChild.textContent.trim());
            button.addEventListener('click', function () {
                var closed = module.classList.toggle('collapsed');
                button.setAttribute('aria-expanded', String(!closed));
            });
            title.insertBefore(button, title.firstChild);
        });
        document.addEventListener('click', function (event) {
            document.querySelectorAll('details.menu[open]').forEach(function (menu) {
                if (!menu.contains(event.target)) {
                    menu.open = false;
                }
            });
        });
        document.addEventListener('keydown', function (event) {
            if (event.key === 'Escape') {
                document.querySelectorAll('details.menu[open]').forEach(function (menu) {
                    menu.open = false;
                    menu.querySelector('summary').focus();
                });
            }
        });
    });
})();
