package io.throughline.sandbox.jira.store;

import io.throughline.sandbox.host.Database;
import java.util.List;

/**
 * Makes Jira's tables and the rows every Jira has. Names, columns and types are those of the vendor's public schema
 * description, because the plugin counts from these tables by plain SQL. The statements run on H2, PostgreSQL and MariaDB.
 */
final class Tables {
    static final String SUBTASK_STYLE = "jira_subtask";
    static final String EPIC_STYLE = "jira_gh_epic_story";

    private static final List<String> DEFINITIONS = List.of(
            """
            create table if not exists sequence_value_item (
                seq_name varchar(60) not null primary key, seq_id numeric(18,0))""",
            """
            create table if not exists project (
                id numeric(18,0) not null primary key, pname varchar(255), url varchar(255), lead varchar(255),
                description text, pkey varchar(255), pcounter numeric(18,0), assigneetype numeric(18,0),
                avatar numeric(18,0), originalkey varchar(255), projecttype varchar(255))""",
            """
            create table if not exists issuetype (
                id varchar(60) not null primary key, sequence numeric(18,0), pname varchar(60), pstyle varchar(60),
                description text, iconurl varchar(255), avatar numeric(18,0))""",
            """
            create table if not exists issuestatus (
                id varchar(60) not null primary key, sequence numeric(18,0), pname varchar(60), description text,
                iconurl varchar(255), statuscategory numeric(18,0))""",
            """
            create table if not exists priority (
                id varchar(60) not null primary key, sequence numeric(18,0), pname varchar(60), description text,
                iconurl varchar(255), status_color varchar(60))""",
            """
            create table if not exists resolution (
                id varchar(60) not null primary key, sequence numeric(18,0), pname varchar(60), description text,
                iconurl varchar(255))""",
            """
            create table if not exists jiraissue (
                id numeric(18,0) not null primary key, pkey varchar(255), issuenum numeric(18,0), project numeric(18,0),
                reporter varchar(255), assignee varchar(255), creator varchar(255), issuetype varchar(255),
                summary varchar(255), description text, environment text, priority varchar(255),
                resolution varchar(255), issuestatus varchar(255), created timestamp, updated timestamp,
                duedate timestamp, resolutiondate timestamp, votes numeric(18,0), watches numeric(18,0),
                timeoriginalestimate numeric(18,0), timeestimate numeric(18,0), timespent numeric(18,0),
                workflow_id numeric(18,0), security numeric(18,0), fixfor numeric(18,0), component numeric(18,0))""",
            """
            create table if not exists moved_issue_key (
                id numeric(18,0) not null primary key, old_issue_key varchar(255), issue_id numeric(18,0))""",
            """
            create table if not exists label (
                id numeric(18,0) not null primary key, fieldid numeric(18,0), issue numeric(18,0), label varchar(255))""",
            """
            create table if not exists issuelinktype (
                id numeric(18,0) not null primary key, linkname varchar(255), inward varchar(255),
                outward varchar(255), pstyle varchar(60))""",
            """
            create table if not exists issuelink (
                id numeric(18,0) not null primary key, linktype numeric(18,0), source numeric(18,0),
                destination numeric(18,0), sequence numeric(18,0))""",
            """
            create table if not exists customfield (
                id numeric(18,0) not null primary key, cfkey varchar(255), customfieldtypekey varchar(255),
                customfieldsearcherkey varchar(255), cfname varchar(255), description text, defaultvalue varchar(255),
                fieldtype numeric(18,0), project numeric(18,0), issuetype varchar(255))""",
            """
            create table if not exists customfieldvalue (
                id numeric(18,0) not null primary key, issue numeric(18,0), customfield numeric(18,0),
                parentkey varchar(255), stringvalue varchar(255), numbervalue double precision, textvalue text,
                datevalue timestamp, valuetype varchar(255))""",
            """
            create table if not exists changegroup (
                id numeric(18,0) not null primary key, issueid numeric(18,0), author varchar(255), created timestamp)""",
            """
            create table if not exists changeitem (
                id numeric(18,0) not null primary key, groupid numeric(18,0), fieldtype varchar(255), field varchar(255),
                oldvalue text, oldstring text, newvalue text, newstring text)""",
            """
            create table if not exists permissionscheme (
                id numeric(18,0) not null primary key, name varchar(255), description text)""",
            """
            create table if not exists schemepermissions (
                id numeric(18,0) not null primary key, scheme numeric(18,0), permission numeric(18,0),
                perm_type varchar(255), perm_parameter varchar(255), permission_key varchar(255))""",
            """
            create table if not exists nodeassociation (
                source_node_id numeric(18,0) not null, source_node_entity varchar(60) not null,
                sink_node_id numeric(18,0) not null, sink_node_entity varchar(60) not null,
                association_type varchar(60) not null, sequence integer,
                primary key (source_node_id, source_node_entity, sink_node_id, sink_node_entity, association_type))""",
            """
            create table if not exists replicatedindexoperation (
                id numeric(18,0) not null primary key, index_time timestamp, node_id varchar(60),
                affected_index varchar(60), entity_type varchar(60), affected_ids text, operation varchar(60),
                filename varchar(255))""",
            """
            create table if not exists jiraaction (
                id numeric(18,0) not null primary key, issueid numeric(18,0), author varchar(255),
                actiontype varchar(255), actionlevel varchar(255), rolelevel numeric(18,0), actionbody text,
                created timestamp, updateauthor varchar(255), updated timestamp, actionnum numeric(18,0))""",
            """
            create table if not exists customfieldoption (
                id numeric(18,0) not null primary key, customfield numeric(18,0), customfieldconfig numeric(18,0),
                parentoptionid numeric(18,0), sequence numeric(18,0), customvalue varchar(255),
                optiontype varchar(60), disabled varchar(60))""",
            """
            create table if not exists projectrole (
                id numeric(18,0) not null primary key, name varchar(255), description text)""",
            """
            create table if not exists projectroleactor (
                id numeric(18,0) not null primary key, pid numeric(18,0), projectroleid numeric(18,0),
                roletype varchar(255), roletypeparameter varchar(255))""",
            """
            create table if not exists issuesecurityscheme (
                id numeric(18,0) not null primary key, name varchar(255), description text,
                defaultlevel numeric(18,0))""",
            """
            create table if not exists schemeissuesecuritylevels (
                id numeric(18,0) not null primary key, name varchar(255), description text, scheme numeric(18,0))""",
            """
            create table if not exists schemeissuesecurities (
                id numeric(18,0) not null primary key, scheme numeric(18,0), security numeric(18,0),
                sec_type varchar(255), sec_parameter varchar(255))""",
            // where Jira keeps this is not documented
            """
            create table if not exists archived_project (
                project numeric(18,0) not null primary key, archived_by varchar(255), archived_at timestamp)""",
            "create index if not exists action_issue on jiraaction (issueid)",
            "create index if not exists role_player_idx on projectroleactor (projectroleid, pid)",
            "create index if not exists node_operation_idx on replicatedindexoperation (index_time)",
            "create unique index if not exists idx_project_key on project (pkey)",
            "create unique index if not exists issue_proj_num on jiraissue (issuenum, project)",
            "create index if not exists issue_proj_status on jiraissue (project, issuestatus)",
            "create index if not exists issue_assignee on jiraissue (assignee)",
            "create index if not exists issue_updated on jiraissue (updated)",
            "create index if not exists idx_old_issue_key on moved_issue_key (old_issue_key)",
            "create index if not exists label_issue on label (issue)",
            "create index if not exists issuelink_src on issuelink (source)",
            "create index if not exists issuelink_dest on issuelink (destination)",
            "create index if not exists issuelink_type on issuelink (linktype)",
            "create index if not exists cfvalue_issue on customfieldvalue (issue, customfield)",
            "create index if not exists chggroup_issue on changegroup (issueid)",
            "create index if not exists chgitem_chggrp on changeitem (groupid)",
            "create index if not exists prmssn_scheme on schemepermissions (scheme)");

    /** Entity names of {@code sequence_value_item}, as in Jira; their ids start at 10000. */
    static final List<String> ENTITIES = List.of(
            "Project",
            "Issue",
            "MovedIssueKey",
            "Label",
            "IssueLink",
            "CustomFieldValue",
            "ChangeGroup",
            "ChangeItem",
            "PermissionScheme",
            "SchemePermissions",
            "ReplicatedIndexOperation",
            "Action",
            "CustomField",
            "CustomFieldOption",
            "ProjectRoleActor",
            "IssueSecurityScheme",
            "SchemeIssueSecurityLevels",
            "SchemeIssueSecurities",
            "BulkOperation");

    private final Database database;

    Tables(Database database) {
        this.database = database;
    }

    /** Makes what is missing; a database that has it all stays as it is. */
    void create() {
        DEFINITIONS.forEach(database::update);
        database.inTransaction(() -> {
            if (database.query("select id from issuetype", row -> row.getString(1))
                    .isEmpty()) {
                new FirstRows(database).fill();
            }
            sequences();
            new FirstRows(database).complete();
            return null;
        });
    }

    /** Counters that are missing: all in a new database, those of later versions in an old one. */
    private void sequences() {
        List<String> there = database.query("select seq_name from sequence_value_item", row -> row.getString(1));
        ENTITIES.stream()
                .filter(name -> !there.contains(name))
                .forEach(name ->
                        database.update("insert into sequence_value_item (seq_name, seq_id) values (?, 10000)", name));
    }
}
