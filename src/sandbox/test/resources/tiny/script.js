var plain = AJS.I18n.getText("tiny.script");
var filled = I18n.getText("tiny.script.argument", name);
