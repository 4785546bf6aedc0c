package tiny;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import java.util.List;
import java.util.stream.IntStream;

/** {@code tinyKeys(PAY, 3)}: PAY-1 to PAY-3; {@code tinyKeys(fail, 1)} throws. */
public class KeysFunction extends AbstractJqlFunction {
    @Override
    public MessageSet validate(ApplicationUser searcher, FunctionOperand operand, TerminalClause terminalClause) {
        MessageSet messages = validateNumberOfArgs(operand, 2);
        if (!messages.hasAnyErrors() && !operand.getArgs().get(1).matches("\\d+")) {
            messages.addErrorMessage("tinyKeys wants a number of " + searcher.getName());
        }
        return messages;
    }

    @Override
    public List<QueryLiteral> getValues(
            QueryCreationContext context, FunctionOperand operand, TerminalClause terminalClause) {
        String project = operand.getArgs().get(0);
        if (project.equals("fail")) {
            throw new IllegalStateException("as it was told");
        }
        return IntStream.rangeClosed(1, Integer.parseInt(operand.getArgs().get(1)))
                .mapToObj(number -> new QueryLiteral(operand, project + "-" + number))
                .toList();
    }

    @Override
    public int getMinimumNumberOfExpectedArguments() {
        return 2;
    }

    @Override
    public JiraDataType getDataType() {
        return JiraDataTypes.ISSUE;
    }
}
