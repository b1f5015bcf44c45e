// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/views.h"
#include "ui/widgets/card.h"

#include <QFrame>

class QTableWidget;
class QVBoxLayout;
class QHBoxLayout;

namespace gatehouse {

/// A sheet with a heading line; what it shows goes below.
class Panel : public QFrame
{
    Q_OBJECT

public:
    explicit Panel(const QString &title, QWidget *parent = nullptr);

    /// The heading line, after the title.
    QHBoxLayout *heading() const { return m_heading; }
    QVBoxLayout *body() const { return m_body; }

private:
    QHBoxLayout *m_heading;
    QVBoxLayout *m_body;
};

/// One line of the legend beside the ring: swatch, mark, word, count, share.
class LegendRow final : public Card
{
    Q_OBJECT

public:
    explicit LegendRow(SessionStatus status, QWidget *parent = nullptr);
    void setNumbers(std::int64_t count, std::int64_t presumed, std::int64_t total);
    void setPointed(bool pointed);
    SessionStatus status() const { return m_status; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintContent(QPainter &painter, const QRect &area, const Theme &theme) override;

private:
    SessionStatus m_status;
    std::int64_t m_count = 0;
    std::int64_t m_total = 0;
    bool m_pointed = false;
};

/// One browser: its sessions; the line "n active" is a target of its own.
class BrowserCard final : public Card
{
    Q_OBJECT

public:
    explicit BrowserCard(QWidget *parent = nullptr);
    void setCount(const BrowserCount &count);
    const BrowserCount &count() const { return m_count; }
    QAbstractButton *activeButton() const { return m_active; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintContent(QPainter &painter, const QRect &area, const Theme &theme) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    BrowserCount m_count;
    QAbstractButton *m_active;
};

/// The newest logins whose sessions are active. Enter, or a click on a row, activates it.
class RecentLogins : public QWidget
{
    Q_OBJECT

public:
    explicit RecentLogins(QWidget *parent = nullptr);
    void setRows(const std::vector<SessionView> &rows, Instant asOf);
    QTableWidget *table() const { return m_table; }

Q_SIGNALS:
    void activated(gatehouse::SessionId id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void fit();
    QTableWidget *m_table;
    std::vector<SessionView> m_rows;
    Instant m_asOf;
};

} // namespace gatehouse
