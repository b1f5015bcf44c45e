// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/async_reader.h"
#include "ui/shell/page.h"

#include <QFrame>
#include <QIcon>
#include <QTimer>

#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace gatehouse {

/// Something the palette can do.
struct Command
{
    QString title;
    QString key; ///< its key, as text
    QIcon icon;
    std::function<void()> run;
};

/// Ctrl+K: type a few letters of a page, an action, a user, or a filter. A frame over the window, gone when it loses
/// the focus.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    CommandPalette(AsyncReader &reader, QWidget *window);

    /// `commands` are asked for anew each time it opens.
    void setCommands(std::function<std::vector<Command>()> commands);
    /// Opens over `field` with its own field in the same place.
    void openOver(QWidget *field);
    void close();

    QLineEdit *field() const { return m_field; }
    QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void linkChosen(const gatehouse::Link &link);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void textChanged();
    void askUsers();
    void rebuild();
    void run(int row);
    void fit();

    AsyncReader &m_reader;
    QWidget *m_over = nullptr;
    QLineEdit *m_field;
    QListWidget *m_list;
    QTimer m_pause;
    CancelToken m_cancel;
    std::function<std::vector<Command>()> m_makeCommands;
    std::vector<Command> m_commands;
    std::vector<UserView> m_users;
    QString m_usersFor;
    std::vector<std::function<void()>> m_actions; ///< by row
};

} // namespace gatehouse
