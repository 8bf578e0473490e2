package io.redcarpet.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/** Begins each transaction by telling the database who acts, for that transaction only. */
@Component("transactionManager")
class CallerTransactions extends JdbcTransactionManager {

    CallerTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Callers.current().ifPresent(this::announce);
    }

    private void announce(Caller caller) {
        Connection connection = DataSourceUtils.getConnection(obtainDataSource());
        try (var announcement = connection.prepareStatement("""
                select set_config('app.person', ?, true), set_config('app.door', ?, true),
                       set_config('app.address', ?, true)
                """)) {
            announcement.setString(1, caller.person().toString());
            announcement.setString(2, caller.door().name().toLowerCase(Locale.ROOT));
            announcement.setString(3, caller.address());
            announcement.execute();
        } catch (SQLException refused) {
            throw new CannotCreateTransactionException("The database did not take the caller " + caller, refused);
        } finally {
            DataSourceUtils.releaseConnection(connection, obtainDataSource());
        }
    }
}
