/* What plugins' scripts expect of a host: an AMD loader, WRM with data, AJS.contextPath and I18n. Loaded after AUI. */
(function (window) {
  "use strict";

  var modules = {};
  var waiting = [];

  function meta(name) {
    var element = document.querySelector('meta[name="ajs-' + name + '"]');
    return element ? element.getAttribute("content") : "";
  }

  function make(name) {
    var module = modules[name];
    if (!module.made) {
      module.made = true;
      module.value = { };
      var local = { exports: module.value };
      var values = module.needs.map(function (need) {
        if (need === "require") return require;
        if (need === "exports") return local.exports;
        if (need === "module") return local;
        return make(need);
      });
      var result = typeof module.factory === "function" ? module.factory.apply(window, values) : module.factory;
      module.value = result === undefined ? local.exports : result;
    }
    return module.value;
  }

  function ready(needs, path) {
    return needs.every(function (need) {
      if (need === "require" || need === "exports" || need === "module" || path.indexOf(need) >= 0) return true;
      return modules[need] && (modules[need].made || ready(modules[need].needs, path.concat(need)));
    });
  }

  function settle() {
    waiting = waiting.filter(function (each) {
      if (!ready(each.needs, [])) return true;
      each.callback.apply(window, each.needs.map(make));
      return false;
    });
  }

  function define(name, needs, factory) {
    if (typeof name !== "string") return; // a module without a name cannot be asked for
    if (!Array.isArray(needs)) {
      factory = needs;
      needs = typeof factory === "function" ? ["require", "exports", "module"].slice(0, factory.length) : [];
    }
    if (!modules[name]) {
      modules[name] = { needs: needs, factory: factory, made: false, value: undefined };
      settle();
    }
  }

  function require(needs, callback) {
    if (typeof needs === "string") {
      if (!modules[needs]) throw new Error("There is no module " + needs);
      return make(needs);
    }
    waiting.push({ needs: needs, callback: callback || function () {} });
    settle();
    return undefined;
  }

  // no define.amd: libraries that look for it would hide themselves instead of becoming globals, as in the hosts
  window.define = window.define || define;
  window.require = window.require || require;

  var WRM = (window.WRM = window.WRM || {});
  WRM._unparsedData = WRM._unparsedData || {};
  WRM.data = WRM.data || {};
  WRM.data.claim = function (key) {
    if (!Object.prototype.hasOwnProperty.call(WRM._unparsedData, key)) return undefined;
    var text = WRM._unparsedData[key];
    delete WRM._unparsedData[key];
    return JSON.parse(text);
  };
  WRM.contextPath = function () {
    return meta("context-path");
  };
  WRM.require = function (resources, callback) {
    // everything a page may need is on it already
    if (callback) callback();
    return window.jQuery ? window.jQuery.Deferred().resolve().promise() : Promise.resolve();
  };

  // AUI offers its functions through getters, some of them empty without a host: the copy can be added to
  var AJS = (window.AJS = Object.assign({}, window.AJS));
  function offer(name, value) {
    if (AJS[name] === undefined) AJS[name] = value;
  }
  offer("contextPath", WRM.contextPath);
  offer("format", function (text) {
    var values = arguments;
    return text.replace(/''|'([^']*)'|\{(\d+)\}/g, function (whole, quoted, number) {
      if (whole === "''") return "'";
      if (quoted !== undefined) return quoted;
      var value = values[Number(number) + 1];
      return value === undefined ? "" : String(value);
    });
  });
  offer("I18n", {
    getText: function (key) {
      return key; // the text is put in when the script is served; this is for those that were not
    }
  });

  define("jquery", function () { return window.jQuery; });
  define("wrm", function () { return WRM; });
  define("wrm/require", function () { return WRM.require; });
  define("wrm/data", function () { return WRM.data; });
  define("wrm/context-path", function () { return WRM.contextPath; });
  define("wrm/i18n", function () { return AJS.I18n; });
  define("wrm/format", function () { return AJS.format; });
  define("aui", function () { return AJS; });
})(window);
