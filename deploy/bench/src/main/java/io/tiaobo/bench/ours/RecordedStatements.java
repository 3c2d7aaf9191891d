package io.tiaobo.bench.ours;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Notes the queries a service asks its database, with their parameters, so that exactly the same can be asked by bare JDBC. */
final class RecordedStatements implements BeanPostProcessor {
    private final List<Recorded> recorded = new ArrayList<>();
    /** Whose statements are noted: the service has work of its own in the background. */
    private volatile @Nullable Thread asker;

    /** A query and how its parameters were set. */
    private record Recorded(String sql, List<Setting> settings) {}

    private record Setting(Method setter, @Nullable Object[] arguments) {}

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? proxy(
                        DataSource.class,
                        source,
                        (method, arguments, result) -> result instanceof Connection c ? connection(c) : result)
                : bean;
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, connection, (method, arguments, result) -> {
            if (asker == Thread.currentThread() && result instanceof PreparedStatement statement && arguments != null) {
                Recorded query = new Recorded(String.valueOf(arguments[0]), new ArrayList<>());
                recorded.add(query);
                return proxy(PreparedStatement.class, statement, (setter, values, nothing) -> {
                    if (values != null && values.length >= 2 && setter.getName().startsWith("set")) {
                        query.settings().add(new Setting(setter, values.clone()));
                    }
                    return nothing;
                });
            }
            return result;
        });
    }

    private interface After {
        @Nullable Object done(Method method, Object @Nullable [] arguments, @Nullable Object result);
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader() == null ? RecordedStatements.class.getClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> {
                    try {
                        return after.done(method, arguments, method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Notes what is asked meanwhile, and nothing of what was asked before. */
    void during(Runnable asking) {
        recorded.clear();
        asker = Thread.currentThread();
        asking.run();
        asker = null;
    }

    /** Asks the same again; the number of values read. */
    int again(Connection connection) throws SQLException, ReflectiveOperationException {
        int values = 0;
        for (Recorded query : recorded) {
            try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
                for (Setting setting : query.settings()) {
                    setting.setter().invoke(statement, setting.arguments());
                }
                values += read(statement);
            }
        }
        return values;
    }

    private static int read(PreparedStatement statement) throws SQLException {
        int values = 0;
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    values += rows.getObject(i) == null ? 0 : 1;
                }
            }
        }
        return values;
    }
}
