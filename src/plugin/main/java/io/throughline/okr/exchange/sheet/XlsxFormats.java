package io.throughline.okr.exchange.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** Which styles of a workbook show numbers as dates: nothing else tells them apart. */
final class XlsxFormats {
    /** Quoted texts, what stands in brackets, and what a backslash stands before are no letters of a date. */
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[(?![hms]+\\])[^\\]]*\\]|\\\\.|_.|\\*.");

    private static final Pattern DATE = Pattern.compile("[yYmMdDhHsS]|[eg]+年");

    private final List<Boolean> dates;

    private XlsxFormats(List<Boolean> dates) {
        this.dates = dates;
    }

    static XlsxFormats of(Optional<byte[]> styles) {
        List<Boolean> dates = new ArrayList<>();
        Map<Integer, String> own = new HashMap<>();
        boolean[] within = {false};
        styles.ifPresent(part -> SafeXml.each(part, xml -> {
            switch (xml.getLocalName()) {
                case "numFmt" -> own.put(number(xml, "numFmtId"), SafeXml.attribute(xml, "formatCode"));
                case "cellXfs" -> within[0] = true;
                case "cellStyles", "dxfs" -> within[0] = false;
                case "xf" -> {
                    if (within[0]) {
                        dates.add(date(number(xml, "numFmtId"), own));
                    }
                }
                default -> {}
            }
        }));
        return new XlsxFormats(dates);
    }

    /** Whether a style, by its number, shows dates. */
    boolean date(int style) {
        return style >= 0 && style < dates.size() && dates.get(style);
    }

    private static boolean date(int format, Map<Integer, String> own) {
        String code = own.get(format);
        if (code != null) {
            return DATE.matcher(ASIDE.matcher(code).replaceAll("")).find();
        }
        return (format >= 14 && format <= 22)
                || (format >= 27 && format <= 36)
                || (format >= 45 && format <= 47)
                || (format >= 50 && format <= 58);
    }

    /** −1 for what is no number. */
    static int number(XMLStreamReader xml, String attribute) {
        String text = SafeXml.attribute(xml, attribute);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
