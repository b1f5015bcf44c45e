// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/connection_state.h"

#include <deque>

namespace gatehouse {

/// The Statement of a PostgresConnection.
class PostgresConnection::Streaming final : public Statement
{
public:
    Streaming(State &state, std::shared_ptr<postgres::Prepared> prepared, Rows rows);
    ~Streaming() override;

    void bind(int index, std::int64_t value) override;
    void bindText(int index, std::string_view utf8) override;
    void bindTextCopy(int index, std::string_view utf8) override;
    void bindBlob(int index, std::span<const std::byte> bytes) override;
    void bindNull(int index) override;
    Result<bool> step() override;
    void reset() override;
    std::int64_t integer(int column) const override;
    bool isNull(int column) const override;
    std::string_view text(int column) const override;
    std::span<const std::byte> blob(int column) const override;

    /// Somebody else needs the connection: what is still to come goes to memory.
    Result<void> takeRest();
    /// The connection goes before the statement does.
    void leave();

private:
    struct Value
    {
        enum class Kind { Null, Number, Lent, Kept, Bytes } kind = Kind::Null;
        std::int64_t number = 0;
        std::string_view lent; ///< text or bytes
        QByteArray kept;       ///< text, or what was made of the others for the way
    };
    Value *value(int index);
    Result<void> send();
    Result<bool> take(postgres::ResultPtr result);
    Result<void> checkColumns(const PGresult *result);

    State *m_state; ///< null once the connection is gone
    std::shared_ptr<postgres::Prepared> m_prepared;
    std::vector<Value> m_values;
    int m_badIndex = 0;
    bool m_isRunning = false; ///< sent, and not stepped to its end
    bool m_isComing = false;  ///< rows still come from the server
    const Rows m_rows;
    postgres::ResultPtr m_row; ///< the result that holds the row being read
    int m_at = 0;              ///< which of its rows
    std::vector<unsigned> m_columns; ///< types
    std::deque<postgres::ResultPtr> m_taken;
    std::optional<Error> m_takenError; ///< after the rows in m_taken
};

} // namespace gatehouse
