// SPDX-License-Identifier: MIT OR Apache-2.0
// A token in the manner of USDT: its calls answer nothing, and an allowance must go through zero before it changes.
pragma solidity 0.8.30;

contract TetherToken {
    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    string public name;
    string public symbol;
    uint256 public immutable decimals;
    uint256 public totalSupply;
    mapping(address account => uint256 amount) public balanceOf;
    mapping(address account => mapping(address spender => uint256 amount)) public allowance;

    constructor(string memory name_, string memory symbol_, uint8 decimals_, address[] memory holders, uint256 each) {
        (name, symbol, decimals) = (name_, symbol_, decimals_);
        for (uint256 i; i < holders.length; ++i) {
            mint(holders[i], each);
        }
    }

    function mint(address to, uint256 amount) public {
        totalSupply += amount;
        balanceOf[to] += amount;
        emit Transfer(address(0), to, amount);
    }

    function approve(address spender, uint256 amount) external {
        require(amount == 0 || allowance[msg.sender][spender] == 0);
        allowance[msg.sender][spender] = amount;
        emit Approval(msg.sender, spender, amount);
    }

    function transfer(address to, uint256 amount) external {
        move(msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) external {
        uint256 left = allowance[from][msg.sender];
        if (left != type(uint256).max) {
            require(left >= amount);
            allowance[from][msg.sender] = left - amount;
        }
        move(from, to, amount);
    }

    function move(address from, address to, uint256 amount) private {
        require(balanceOf[from] >= amount);
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
        emit Transfer(from, to, amount);
    }
}
