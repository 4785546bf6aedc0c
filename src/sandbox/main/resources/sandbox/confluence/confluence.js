/* The frame's few moving parts; every page also works without them. */
(function () {
    'use strict';
    var root = document.documentElement;
    var contextPath = document.querySelector('meta[name="ajs-context-path"]').content;

    document.querySelectorAll('[data-colour-mode]').forEach(function (button) {
        button.addEventListener('click', function () {
            var mode = button.getAttribute('data-colour-mode');
            root.setAttribute('data-color-mode', mode);
            document.cookie = 'confluence.color-mode=' + mode + ';path=' + contextPath + ';max-age=31536000;samesite=lax';
        });
    });

    // a menu closes on Escape and when one looks elsewhere
    document.addEventListener('click', function (event) {
        document.querySelectorAll('.c-menu[open]').forEach(function (menu) {
            if (!menu.contains(event.target)) {
                menu.removeAttribute('open');
            }
        });
    });
    document.addEventListener('keydown', function (event) {
        if (event.key === 'Escape') {
            document.querySelectorAll('.c-menu[open]').forEach(function (menu) {
                menu.removeAttribute('open');
                menu.querySelector('summary').focus();
            });
        }
    });

    var font = document.getElementById('font-form');
    if (font) {
        font.addEventListener('submit', function (event) {
            event.preventDefault();
            var file = document.getElementById('font-file').files[0];
            if (!file) {
                return;
            }
            fetch(font.dataset.action + '?name=' + encodeURIComponent(file.name), {
                method: 'POST',
                headers: { 'Content-Type': 'application/octet-stream', 'X-Atlassian-Token': 'no-check' },
                body: file
            }).then(function (answer) {
                if (answer.ok) {
                    location.reload();
                } else {
                    document.getElementById('font-problem').textContent = font.dataset.refused;
                }
            });
        });
    }
})();
