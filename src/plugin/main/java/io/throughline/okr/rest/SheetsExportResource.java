package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.sheet.ExportSheets;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** What the caller may see, as a workbook with a sheet of each kind. */
@Path("/export/sheets.xlsx")
@Produces({SheetFile.XLSX, Problem.MEDIA_TYPE})
public final class SheetsExportResource {
    private final ExportSheets export;
    private final Texts texts;

    @Inject
    public SheetsExportResource(ExportSheets export, Texts texts) {
        this.export = export;
        this.texts = texts;
    }

    @GET
    @LicensedOnly
    @Answers(Object.class)
    public Response export(
            @DefaultValue("") @QueryParam("cycle") String cycle, @DefaultValue("") @QueryParam("unit") String unit) {
        return SheetFile.answer(export.workbook(cycle, unit, texts::text), SheetFile.XLSX, "okr-sheets.xlsx");
    }
}
