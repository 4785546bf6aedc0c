package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.domain.Faults;
import io.throughline.okr.usecases.sheet.ExportSheets;
import io.throughline.okr.usecases.sheet.SheetOrder;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** What the caller may see of one kind, as text. */
@Path("/export/{kind}.csv")
@Produces({SheetFile.CSV, Problem.MEDIA_TYPE})
public final class SheetExportResource {
    /** What may stand between cells, by its name. */
    private final ExportSheets export;

    private final Texts texts;

    @Inject
    public SheetExportResource(ExportSheets export, Texts texts) {
        this.export = export;
        this.texts = texts;
    }

    /**
     * The file.
     *
     * @param kind such as {@code objectives}
     * @param cycle id or name of a cycle; left out: all
     * @param unit id or name of an org unit; left out: all the caller may see
     * @param separator {@code comma}, {@code semicolon} or {@code tab}
     * @param header {@code titles} for those of the reader's language, or {@code names} for what programs call the columns
     */
    @GET
    @LicensedOnly
    @Answers(Object.class)
    public Response export(
            @PathParam("kind") String kind,
            @DefaultValue("") @QueryParam("cycle") String cycle,
            @DefaultValue("") @QueryParam("unit") String unit,
            @DefaultValue("comma") @QueryParam("separator") String separator,
            @DefaultValue("titles") @QueryParam("header") String header) {
        Faults faults = new Faults();
        boolean separated = SheetOrder.SEPARATORS.containsKey(separator);
        faults.require(separated, "separator", "okr.refused.not-one-of", "comma, semicolon, tab");
        boolean named = header.equals("names");
        faults.require(named || header.equals("titles"), "header", "okr.refused.not-one-of", "titles, names");
        faults.refuse();
        return SheetFile.answer(
                export.text(kind, cycle, unit, SheetOrder.SEPARATORS.get(separator), named, texts::text),
                SheetFile.CSV + ";charset=UTF-8",
                "okr-" + kind + ".csv");
    }
}
