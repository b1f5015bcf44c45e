// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include <algorithm>
#include <cstdint>

namespace gatehouse {

/// Which rows of a list are ticked, by key and not by position. "All of them" is one bit and the exceptions, so that
/// ten million rows are as cheap as ten.
class RowSelection
{
public:
    bool contains(std::int64_t key) const { return m_all != m_keys.contains(key); }
    bool isEmpty() const { return !m_all && m_keys.isEmpty(); }
    bool isAll() const { return m_all && m_keys.isEmpty(); }
    /// All but some.
    bool isInverted() const { return m_all; }
    /// The ticked keys, or those left out when isInverted().
    const QSet<qint64> &keys() const { return m_keys; }
    /// Of a list that is `total` long.
    std::int64_t count(std::int64_t total) const
    {
        return m_all ? std::max<std::int64_t>(0, total - m_keys.size()) : m_keys.size();
    }

    void set(std::int64_t key, bool on)
    {
        if (on == m_all)
            m_keys.remove(key);
        else
            m_keys.insert(key);
    }
    void selectAll()
    {
        m_all = true;
        m_keys.clear();
    }
    void clear()
    {
        m_all = false;
        m_keys.clear();
    }

    bool operator==(const RowSelection &) const = default;

private:
    bool m_all = false;
    QSet<qint64> m_keys;
};

} // namespace gatehouse
