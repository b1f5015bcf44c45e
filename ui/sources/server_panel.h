// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <map>

class QComboBox;
class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace gatehouse {

class ElidedLabel;
class ServerDesk;
class ServerFollower;

/// The connected servers on the Sources page: where each is, who we are there, how fresh the ledger is, what is being
/// read, what went wrong and what to do about it; the ways to connect, read and disconnect.
class ServerPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ServerPanel(ServerDesk &desk, QWidget *parent = nullptr);

private:
    struct Row
    {
        QWidget *widget = nullptr;
        QLabel *mark = nullptr;
        ElidedLabel *name = nullptr;
        ElidedLabel *where = nullptr;
        ElidedLabel *state = nullptr;
        QProgressBar *bar = nullptr;
        QPushButton *sync = nullptr;
    };
    void update();
    Row makeRow(const ServerFollower &follower);
    void show(Row &row, const ServerFollower &follower);

    ServerDesk &m_desk;
    std::map<std::int64_t, Row> m_rows; ///< by source
    QVBoxLayout *m_list = nullptr;
    QLabel *m_empty = nullptr;
    QFrame *m_alarm = nullptr;
    QLabel *m_alarmText = nullptr;
    QTimer m_clock; ///< ages grow
};

} // namespace gatehouse
