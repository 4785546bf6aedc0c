/* The page editor: TinyMCE, with macros as pictures or as boxes around their bodies. */
(function ($) {
    'use strict';
    var browser = AJS.MacroBrowser;
    var contextPath = AJS.contextPath();
    var form = document.getElementById('editpageform');
    var texts = document.getElementById('editor-texts').dataset;
    var MACRO = 'img.editor-inline-macro,table.wysiwyg-macro';
    var dark = document.documentElement.getAttribute('data-color-mode') === 'dark';
    var insertText = texts.insertMacro.replace(/\s*[“"«]?\{0\}[”"»]?/, '');
    var panelButtons = {};
    var editing = null;

    AJS.Rte = AJS.Rte || {};
    AJS.Rte.getEditor = function () { return tinymce.activeEditor; };
    AJS.Confluence = AJS.Confluence || {};
    AJS.Confluence.PropertyPanel = AJS.Confluence.PropertyPanel || {};
    AJS.Confluence.PropertyPanel.Macro = {
        registerButtonHandler: function (id, handler) { panelButtons[id] = handler; }
    };

    /** The parameters as they stand in one attribute. */
    function split(written) {
        var params = {};
        var name = '';
        var value = '';
        var inValue = false;
        for (var i = 0; i <= written.length; i++) {
            var c = i === written.length ? '|' : written.charAt(i);
            if (c === '\\' && i + 1 < written.length) {
                c = written.charAt(++i);
                if (inValue) { value += c; } else { name += c; }
            } else if (c === '=' && !inValue) {
                inValue = true;
            } else if (c === '|') {
                if (inValue) { params[name] = value; }
                name = '';
                value = '';
                inValue = false;
            } else if (inValue) {
                value += c;
            } else {
                name += c;
            }
        }
        return params;
    }

    function macroOf(node) {
        var body = node.querySelector('td.wysiwyg-macro-body');
        return {
            name: node.getAttribute('data-macro-name'),
            id: node.getAttribute('data-macro-id') || '',
            schemaVersion: node.getAttribute('data-macro-schema-version') || '',
            references: node.getAttribute('data-macro-references') || '',
            defaultParameterValue: node.getAttribute('data-macro-default-parameter') || '',
            params: split(node.getAttribute('data-macro-parameters') || ''),
            bodyHtml: body ? body.innerHTML : ''
        };
    }

    function selectedNode(editor) { return editor.selection.getNode().closest(MACRO); }

    function open(editor, settings) {
        var node = settings.node;
        var bookmark = editor.selection.getBookmark(2);
        editing = node ? { node: node, macro: macroOf(node) } : { bookmark: bookmark };
        browser.open({
            selectedMacro: node ? editing.macro : null,
            presetMacroName: settings.name,
            onComplete: complete,
            onCancel: cancel
        });
    }

    /** Puts a macro where the cursor was, or in the place of the one that is edited. */
    function complete(macro) {
        var editor = tinymce.activeEditor;
        var at = editing || {};
        var sent = $.extend({}, at.macro && { id: at.macro.id, schemaVersion: at.macro.schemaVersion, references: at.macro.references }, macro);
        return $.ajax({
            url: contextPath + '/rest/tinymce/1/macro/placeholder',
            type: 'POST',
            contentType: 'application/json; charset=utf-8',
            dataType: 'text',
            data: JSON.stringify({ contentId: form.dataset.contentId, macro: sent })
        }).done(function (html) {
            editor.undoManager.transact(function () {
                if (at.node && editor.getBody().contains(at.node)) {
                    editor.selection.select(at.node);
                } else if (at.bookmark) {
                    editor.selection.moveToBookmark(at.bookmark);
                }
                editor.insertContent(html.indexOf('<table') === 0 ? html + '<p><br></p>' : html);
            });
            editing = null;
            editor.focus();
        });
    }

    function cancel() {
        editing = null;
        tinymce.activeEditor.focus();
    }

    tinymce.confluence = {
        macrobrowser: { macroBrowserComplete: complete, macroBrowserCancel: cancel },
        MacroUtils: { insertMacro: complete }
    };

    function panels(editor, all) {
        editor.ui.registry.addButton('macroedit', {
            text: texts.edit,
            onAction: function () { open(editor, { node: selectedNode(editor) }); }
        });
        editor.ui.registry.addButton('macroremove', {
            text: texts.remove,
            onAction: function () {
                var node = selectedNode(editor);
                editor.undoManager.transact(function () { editor.dom.remove(node); });
                editor.focus();
            }
        });
        all.macros.forEach(function (macro) {
            (macro.buttons || []).forEach(function (button) {
                editor.ui.registry.addButton('macro-' + button.id, {
                    text: button.label,
                    onAction: function () {
                        var handler = panelButtons[button.id];
                        if (handler) { handler({}, selectedNode(editor)); }
                    }
                });
            });
            editor.ui.registry.addContextToolbar('panel-' + macro.macroName, {
                predicate: function (node) {
                    var own = node.closest && node.closest(MACRO);
                    return !!own && own === node && own.getAttribute('data-macro-name') === macro.macroName;
                },
                items: ['macroedit'].concat((macro.buttons || []).map(function (button) { return 'macro-' + button.id; }), 'macroremove').join(' '),
                position: 'node',
                scope: 'node'
            });
        });
    }

    function setUp(all) {
        return function (editor) {
            panels(editor, all);
            editor.ui.registry.addButton('insertmacro', {
                text: '+ ' + insertText,
                tooltip: insertText + ' (Ctrl+Shift+A)',
                onAction: function () { open(editor, {}); }
            });
            editor.addShortcut('ctrl+shift+a', texts.choose, function () { open(editor, {}); });
            editor.addShortcut('ctrl+s', texts.save, function () { document.getElementById('rte-button-publish').click(); });
            // as in the host, a brace offers macros by name
            editor.ui.registry.addAutocompleter('macros', {
                trigger: '{',
                minChars: 1,
                columns: 1,
                fetch: function (pattern) {
                    var words = pattern.toLowerCase();
                    return Promise.resolve(all.macros.filter(function (macro) {
                        return !macro.hidden && (macro.title + ' ' + macro.macroName).toLowerCase().indexOf(words) >= 0;
                    }).slice(0, 8).map(function (macro) {
                        return { type: 'autocompleteitem', value: macro.macroName, text: macro.title };
                    }));
                },
                onAction: function (api, range, name) {
                    editor.selection.setRng(range);
                    editor.insertContent('');
                    api.hide();
                    open(editor, { name: name });
                }
            });
            editor.on('dblclick', function () {
                var node = selectedNode(editor);
                if (node && node.tagName === 'IMG') { open(editor, { node: node }); }
            });
            editor.on('keydown', function (event) {
                var node = editor.selection.getNode();
                if (event.key === 'Enter' && node.matches && node.matches('img.editor-inline-macro')) {
                    event.preventDefault();
                    open(editor, { node: node });
                }
            });
            editor.on('init', function () {
                editor.getBody().classList.toggle('dark', dark);
                AJS.trigger('init.rte', { editor: editor });
                form.setAttribute('data-ready', 'true');
            });
        };
    }

    browser.allMacros().done(function (all) {
        tinymce.init({
            selector: '#wysiwygTextarea',
            base_url: contextPath + '/sandbox/tinymce',
            suffix: '.min',
            plugins: 'lists link table searchreplace autolink',
            toolbar: 'blocks | bold italic underline | bullist numlist | link table | insertmacro | undo redo',
            menubar: false,
            branding: false,
            promotion: false,
            height: 460,
            skin: dark ? 'oxide-dark' : 'oxide',
            content_css: contextPath + '/sandbox/confluence/editor-content.css',
            convert_urls: false,
            entity_encoding: 'raw',
            extended_valid_elements: 'img[*],span[*],div[*],table[*],td[*],p[*]',
            noneditable_class: 'mceNonEditable',
            paste_data_images: false,
            object_resizing: 'table',
            iframe_aria_text: document.querySelector('label[for="wysiwygTextarea"]').textContent,
            setup: setUp(all)
        });
    });
})(AJS.$ || window.jQuery);
