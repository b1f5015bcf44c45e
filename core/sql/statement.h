// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

namespace gatehouse {

/// A prepared statement with bound values, of whichever database. The hot paths of the ledger, and of reading somebody
/// else's database, bind and read tens of millions of values, where QVariant is most of the cost; so a statement speaks
/// to the driver's own interface. Text and blobs read from it are valid until the next step() or reset().
class Statement
{
public:
    virtual ~Statement() = default;

    virtual void bind(int index, std::int64_t value) = 0; ///< index from 1
    /// Text and bytes are lent: they must live until reset(). bindString() copies.
    virtual void bindText(int index, std::string_view utf8) = 0;
    virtual void bindTextCopy(int index, std::string_view utf8) = 0;
    virtual void bindBlob(int index, std::span<const std::byte> bytes) = 0;
    virtual void bindNull(int index) = 0;
    /// True: there is a row to read. False: done. Errors: Storage.
    virtual Result<bool> step() = 0;
    virtual void reset() = 0;

    virtual std::int64_t integer(int column) const = 0; ///< column from 0; null reads as 0
    virtual bool isNull(int column) const = 0;
    virtual std::string_view text(int column) const = 0;
    virtual std::span<const std::byte> blob(int column) const = 0;

    QString string(int column) const
    {
        const std::string_view t = text(column);
        return QString::fromUtf8(t.data(), static_cast<qsizetype>(t.size()));
    }
    void bindString(int index, const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        bindTextCopy(index, {utf8.constData(), static_cast<std::size_t>(utf8.size())});
    }
    template <typename... Values>
    void bindAll(Values... values)
    {
        [[maybe_unused]] int index = 0;
        (bindOne(++index, values), ...);
    }
    /// Binds, calls row(*this) for every row, resets. A row may return a Result<void>, whose error ends it. An error
    /// amid the rows is an error: a list cut short never passes for a whole one.
    template <typename Row, typename... Values>
    Result<void> each(Row row, Values... values)
    {
        bindAll(values...);
        for (;;) {
            const auto more = step();
            if (!more || !*more) {
                reset();
                return more ? Result<void>() : tl::unexpected(more.error());
            }
            if constexpr (std::is_void_v<std::invoke_result_t<Row, const Statement &>>) {
                row(std::as_const(*this));
            } else if (const Result<void> done = row(std::as_const(*this)); !done) {
                reset();
                return done;
            }
        }
    }
    /// Binds, runs to the end, resets. For statements that give no rows.
    template <typename... Values>
    Result<void> run(Values... values)
    {
        bindAll(values...);
        const auto stepped = step();
        reset();
        if (!stepped)
            return tl::unexpected(stepped.error());
        return {};
    }

private:
    void bindOne(int index, std::int64_t v) { bind(index, v); }
    void bindOne(int index, std::string_view v) { bindText(index, v); }
    void bindOne(int index, const char *v) { bindText(index, v); }
    void bindOne(int index, const QString &v) { bindString(index, v); }
};

} // namespace gatehouse
